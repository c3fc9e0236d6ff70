/**
 * The colours of charts, after the palette of Okabe and Ito, that people see apart who see few colours. None of them
 * says anything alone: what they say also stands in words, numbers, outlines or places.
 *
 * A chart has a background of its own. A transparent one would leave it to the page whether its text can be read.
 */
export const THEMES = {
  light: {
    background: '#ffffff',
    text: '#1b1b1b',
    muted: '#595959',
    grid: '#e4e4e4',
    track: '#d4d4d4',
    good: '#0072b2',
    bad: '#d55e00',
    open: '#767676',
    other: '#949494',
    before: '#cc79a7',
    series: ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#333333'],
  },
  dark: {
    background: '#16191d',
    text: '#f2f2f2',
    muted: '#bdbdbd',
    grid: '#33383f',
    track: '#4b525b',
    good: '#56b4e9',
    bad: '#e69f00',
    open: '#a0a0a0',
    other: '#7d858f',
    before: '#e59cc4',
    series: ['#56b4e9', '#e69f00', '#2fbf94', '#e59cc4', '#0f86c9', '#f0733a', '#f0e442', '#d9d9d9'],
  },
} as const;

/** The colours of one theme. */
export type Colours = (typeof THEMES)[keyof typeof THEMES];

/** Black or white, whichever is easier to read on a colour. */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}
