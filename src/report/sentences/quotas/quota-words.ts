/** The words of sentences on quotas, in Vietnamese and English. */
export const QUOTA_WORDS = {
  vi: {
    unit: 'chỉ tiêu',
    method: (name: string) => `phương pháp ${name}`,
    shared: (total: string, unit: string, count: string) => `chia ${total} ${unit} cho ${count} đơn vị`,
    handedDown: (count: string) => `phân bổ xuống ${count} đơn vị`,
    handedDownOver: (total: string, unit: string, count: string) =>
      `phân bổ ${total} ${unit} xuống ${count} đơn vị theo cột`,
    otherColumns: (count: string, sum: string) => `${count} cột khác (${sum})`,
    overColumns: (tie: string) => `về tổng các cột: ${tie}`,
    unique: 'chỉ có một cách phân bổ như vậy',
    others: (count: string, quota: string) => `${count} đơn vị khác (${quota})`,
    open: (count: string, unit: string) => `còn ${count} ${unit} chưa giao`,
    differs: (name: string, stepwise: string, flat: string) =>
      `${name}: ${stepwise} nếu chia từng cấp, ${flat} nếu chia thẳng`,
    units: {
      differences: (count: string) => `chia từng cấp và chia thẳng khác nhau ở ${count} đơn vị`,
      more: (count: string) => `${count} đơn vị khác`,
    },
    cells: {
      differences: (count: string) => `chia từng cấp và chia thẳng khác nhau ở ${count} ô`,
      more: (count: string) => `${count} ô khác`,
    },
    same: 'chia từng cấp và chia thẳng như nhau',
    moved: (moved: string, unit: string) => `so với kế hoạch trước thay đổi ${moved} ${unit}`,
    change: (before: string, achieved: string, remaining: string) =>
      `trước ${before}, đã thực hiện ${achieved}, còn ${remaining}`,
    overrun: (share: string) => `phần được chia chỉ là ${share}`,
    of: (quota: string, total: string, unit: string) => `được ${quota}/${total} ${unit}`,
    bound: { min: 'do mức tối thiểu', max: 'do mức tối đa' },
    share: (share: string) => `chia đúng tỷ lệ là ${share}`,
    noShare: 'mọi trọng số đều bằng 0 nên không có tỷ lệ để chia',
    weight: (bound: string, unit: string | undefined) =>
      unit === undefined ? `trọng số ${bound}` : `có ${bound} ${unit}`,
    root: (square: string) => `căn bậc hai của ${square}`,
    divided: (divisor: string, quota: string) =>
      `lấy trọng số chia cho ${divisor} rồi làm tròn theo phương pháp thì được ${quota}`,
    between: (low: string, high: string) => `một số từ ${low} đến ${high}`,
    divisorTo: (high: string) => `một số không quá ${high}`,
    divisorFrom: (low: string) => `một số từ ${low} trở lên`,
    remainder: (share: string, floor: string, remainder: string) =>
      `số đem làm tròn là ${share}: phần nguyên ${floor}, phần dư ${remainder}`,
    up: 'phần dư được thêm 1',
    down: 'phần dư không được thêm 1',
    leastUp: (remainder: string) => `phần dư nhỏ nhất được thêm là ${remainder}`,
    greatestDown: (remainder: string) => `phần dư lớn nhất không được thêm là ${remainder}`,
    steps: (lower: string, upper: string) => `theo đúng tỷ lệ không dưới ${lower}, không quá ${upper}`,
    eligible: (total: string) => `muốn thêm 1 thì tổng phải từ ${total} trở lên`,
    above: (weight: string) => `trên ${weight}`,
    below: (weight: string) => `dưới ${weight}`,
    to: (weight: string) => `từ ${weight} trở xuống`,
    gain: (weight: string) => `${weight} thì thêm 1`,
    lose: (weight: string) => `${weight} thì bớt 1`,
    atWeight: 'đúng mức đó thì ngang nhau',
    noGain: 'trọng số bao nhiêu cũng không thêm 1',
    noLose: 'trọng số bao nhiêu cũng không bớt 1',
    next: (names: string, unit: string) => `nếu có thêm 1 ${unit} thì giao cho ${names}`,
    last: (names: string, unit: string) => `nếu bớt 1 ${unit} thì lấy của ${names}`,
    tie: (names: string, places: string, unit: string) => `${names} có quyền ngang nhau với ${places} ${unit}`,
    within: (name: string, tie: string) => `trong ${name}, ${tie}`,
    left: 'chưa giao cho ai',
    given: (names: string) => `giao cho ${names}`,
    settledBy: { id: 'theo thứ tự mã', comparator: 'theo thứ tự đã chọn' },
  },
  en: {
    unit: { one: 'place', other: 'places' },
    method: (name: string) => name,
    shared: (total: string, unit: string, count: string) => `${total} ${unit} among units (${count})`,
    handedDown: (count: string) => `handed down, units: ${count}`,
    handedDownOver: (total: string, unit: string, count: string) =>
      `${total} ${unit} handed down by column, units: ${count}`,
    otherColumns: (count: string, sum: string) =>
      count === '1' ? `${count} other column (${sum})` : `${count} other columns (${sum})`,
    overColumns: (tie: string) => `over all columns: ${tie}`,
    unique: 'no other plan is as good',
    others: (count: string, quota: string) =>
      count === '1' ? `${count} other (${quota})` : `${count} others (${quota})`,
    open: (count: string, unit: string) => `${count} ${unit} left open`,
    differs: (name: string, stepwise: string, flat: string) => `${name}: ${stepwise} level by level, ${flat} at once`,
    units: {
      differences: (count: string) => `units that differ between level by level and at once: ${count}`,
      more: (count: string) => (count === '1' ? `${count} other` : `${count} others`),
    },
    cells: {
      differences: (count: string) => `cells that differ between level by level and at once: ${count}`,
      more: (count: string) => (count === '1' ? `${count} other cell` : `${count} other cells`),
    },
    same: 'level by level and at once are the same',
    moved: (moved: string, unit: string) => `${moved} ${unit} changed from the earlier plan`,
    change: (before: string, achieved: string, remaining: string) =>
      `${before} before, ${achieved} achieved, ${remaining} to go`,
    overrun: (share: string) => `its share would be ${share}`,
    of: (quota: string, total: string, unit: string) => `${quota} of ${total} ${unit}`,
    bound: { min: 'held up by its minimum', max: 'held down by its maximum' },
    share: (share: string) => `its exact share is ${share}`,
    noShare: 'all weights are 0, so there is no share',
    weight: (bound: string, unit: string | undefined) =>
      unit === undefined ? `a weight ${bound}` : `${bound} ${unit}`,
    root: (square: string) => `the square root of ${square}`,
    divided: (divisor: string, quota: string) =>
      `its weight divided by ${divisor} and rounded by the method gives ${quota}`,
    between: (low: string, high: string) => `anything from ${low} to ${high}`,
    divisorTo: (high: string) => `anything up to ${high}`,
    divisorFrom: (low: string) => `anything from ${low}`,
    remainder: (share: string, floor: string, remainder: string) =>
      `what is rounded is ${share}: whole part ${floor}, remainder ${remainder}`,
    up: 'the remainder won 1 more',
    down: 'the remainder did not win 1 more',
    leastUp: (remainder: string) => `the smallest that did is ${remainder}`,
    greatestDown: (remainder: string) => `the greatest that did not is ${remainder}`,
    steps: (lower: string, upper: string) => `by its exact share no fewer than ${lower}, no more than ${upper}`,
    eligible: (total: string) => `1 more takes a total of at least ${total}`,
    above: (weight: string) => `over ${weight}`,
    below: (weight: string) => `under ${weight}`,
    to: (weight: string) => `of at most ${weight}`,
    gain: (weight: string) => `${weight} would bring 1 more`,
    lose: (weight: string) => `${weight} would bring 1 fewer`,
    atWeight: 'a tie at that very number',
    noGain: 'no weight would bring 1 more',
    noLose: 'no weight would bring 1 fewer',
    next: (names: string, unit: string) => `1 more ${unit} would go to ${names}`,
    last: (names: string, unit: string) => `1 ${unit} fewer would be taken from ${names}`,
    tie: (names: string, places: string, unit: string) => `${names} have the same right to ${places} ${unit}`,
    within: (name: string, tie: string) => `in ${name}, ${tie}`,
    left: 'left open',
    given: (names: string) => `given to ${names}`,
    settledBy: { id: 'by the order of their ids', comparator: 'by the order chosen' },
  },
} as const;

const METHODS: ReadonlyMap<string, string> = new Map([
  ['webster', 'Webster'],
  ['dhondt', 'D’Hondt'],
  ['huntington-hill', 'Huntington–Hill'],
  ['adams', 'Adams'],
  ['dean', 'Dean'],
  ['hamilton', 'Hamilton'],
  ['hamilton-droop', 'Hamilton–Droop'],
  ['balinski-young', 'Balinski–Young'],
]);

/** A method by the names of those who found it; one of the caller's by its own. */
export function methodName(method: string): string {
  return METHODS.get(method) ?? method;
}
