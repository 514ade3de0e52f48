// @ts-check

/** What the check says around its findings, in both languages. */
export const pageWords = {
  anchor: {
    vi: 'Một trang web không tự chứng nhận mình được. Hãy chép khoá của sổ từ chỗ khác: bảng tin của cơ quan, giấy biên nhận, hay một người bạn tin. Trình duyệt này sẽ nhớ khoá cho lần sau.',
    en: 'A site cannot vouch for itself. Copy the key of the log from elsewhere: the notice board of the office, a paper receipt, or somebody you trust. This browser remembers it for the next time.',
  },
  key: { vi: 'Khoá của sổ, in trên bảng tin', en: 'Key of the log, as printed on the notice board' },
  keyIfAny: {
    vi: 'Khoá của sổ, in trên bảng tin (để trống nếu chưa có)',
    en: 'Key of the log, as printed on the notice board (leave empty if you have none)',
  },
  decideAnew: { vi: 'Xét lại trên máy này', en: 'Decide it anew on this device' },
  check: { vi: 'Kiểm chứng trang này', en: 'Check this page' },
  checkFiles: { vi: 'Kiểm chứng', en: 'Check' },
  checking: { vi: 'Đang kiểm…', en: 'Checking…' },
  files: {
    vi: 'Các tệp bạn có: văn bản, bằng chứng (.tlog-proof), mục sổ (.leaf), bản chốt, biên nhận, cả tệp export.bin',
    en: 'The files you have: document, proof (.tlog-proof), entry (.leaf), checkpoint, receipt, even export.bin',
  },
  noFiles: { vi: 'Chưa chọn tệp nào.', en: 'No file was chosen.' },
  evidence: {
    vi: 'Chứng cứ: hai bản chốt không thể cùng đúng',
    en: 'Evidence: two checkpoints that cannot both be true',
  },
  forgery: {
    vi: 'Đừng tin trang này. Hãy chụp màn hình, tải trang kiểm chứng về máy rồi kiểm lại, và báo Ban Thanh tra nhân dân.',
    en: 'Do not trust this page. Take a screenshot, check again with the verifier kept on your own machine, and tell the People’s Inspection Board.',
  },
  limits: {
    vi: 'Chương trình kiểm này do chính trang web đưa tới. Muốn chắc chắn hẳn, hãy dùng bản đã tải về máy.',
    en: 'This check was delivered by the site itself. To be quite sure, use the copy that you keep on your own machine.',
  },
}
