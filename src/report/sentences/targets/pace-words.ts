/** The words of sentences on paces, in Vietnamese and English. */
export const PACE_WORDS = {
  vi: {
    target: 'chỉ tiêu',
    unit: (figure: string, unit: string) => `${figure} ${unit}`,
    each: { day: 'mỗi ngày', month: 'mỗi tháng', year: 'mỗi năm' },
    time: {
      day: (figure: string) => `${figure} ngày`,
      month: (figure: string) => `${figure} tháng`,
      year: (figure: string) => `${figure} năm`,
    },
    oneTime: {
      day: (figure: string) => `${figure} ngày`,
      month: (figure: string) => `${figure} tháng`,
      year: (figure: string) => `${figure} năm`,
    },
    needed: (pace: string, time: string, target: string, short: string) =>
      `cần ${pace} trong thời gian còn lại (${time}) để đạt ${target}, còn thiếu ${short}`,
    reached: (target: string) => `đã đủ để đạt ${target}, không cần thêm`,
    atMost: (pace: string) => `mà không quá ${pace}`,
    below: (pace: string) => `mà ${pace}`,
    tooLate: (short: string, target: string) => `đã hết kỳ, còn thiếu ${short} để đạt ${target}`,
    unknown: 'chưa rõ số liệu nên chưa tính được tốc độ cần có',
    soFar: (elapsed: string, days: string, pace: string) => `sau ${elapsed}/${days} ngày, bình quân ${pace}`,
    atEnd: (amount: string) => `nếu giữ tốc độ này thì đến hết kỳ được ${amount}`,
    ended: (amount: string) => `hết kỳ được ${amount}`,
    would: (target: string) => `đạt ${target}`,
    wouldNot: (target: string) => `không đạt ${target}`,
    notKnown: (target: string) => `chưa rõ có đạt ${target} hay không`,
    reachedOn: (target: string, day: string) => `đạt ${target} vào ngày ${day}`,
    noPace: 'chưa có số liệu hoặc chưa qua ngày nào nên chưa tính được tốc độ',
  },
  en: {
    target: 'the target',
    unit: (figure: string, unit: string) => `${figure} ${unit}`,
    each: { day: 'a day', month: 'a month', year: 'a year' },
    time: {
      day: (figure: string) => `${figure} days`,
      month: (figure: string) => `${figure} months`,
      year: (figure: string) => `${figure} years`,
    },
    oneTime: {
      day: (figure: string) => `${figure} day`,
      month: (figure: string) => `${figure} month`,
      year: (figure: string) => `${figure} year`,
    },
    needed: (pace: string, time: string, target: string, short: string) =>
      `${pace} needed in the time left (${time}) to reach ${target}, ${short} short`,
    reached: (target: string) => `enough to reach ${target}, nothing more needed`,
    atMost: (pace: string) => `and no more than ${pace}`,
    below: (pace: string) => `and ${pace}`,
    tooLate: (short: string, target: string) => `the period is over, ${short} short of ${target}`,
    unknown: 'figures are not known, so neither is the pace needed',
    soFar: (elapsed: string, days: string, pace: string) =>
      `after ${elapsed} of ${days} ${days === '1' ? 'day' : 'days'}, ${pace}`,
    atEnd: (amount: string) => `at this pace ${amount} by the end of the period`,
    ended: (amount: string) => `${amount} at the end of the period`,
    would: (target: string) => `enough to reach ${target}`,
    wouldNot: (target: string) => `not enough to reach ${target}`,
    notKnown: (target: string) => `not known whether that reaches ${target}`,
    reachedOn: (target: string, day: string) => `${target} reached on ${day}`,
    noPace: 'figures are not known or no day has gone by, so there is no pace',
  },
} as const;
