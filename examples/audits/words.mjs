/** The words of the report in both languages. Figures and findings are printed by the library. */
export const words = {
  vi: {
    title: 'Kiểm tra số liệu trên báo',
    articles: 'Năm bài báo',
    published: 'Các bộ số liệu đã công bố khác',
    source: 'Nguồn',
    summary: ({ holds, fails, open, alone }) =>
      `${holds} khớp, ${fails} không khớp, ${open} chưa thể kết luận; ${alone} số đứng riêng, không có số khác để đối chiếu.`,
    failing: 'Không khớp',
    all: 'Tất cả',
  },
  en: {
    title: 'Newspaper figures, audited',
    articles: 'Five articles',
    published: 'Other published sets of figures',
    source: 'Source',
    summary: ({ holds, fails, open, alone }) =>
      `${holds} hold, ${fails} do not, ${open} cannot be told; ${alone} stand alone, with no other figure to check them against.`,
    failing: 'Do not hold',
    all: 'All together',
  },
};
