// @ts-check

/** @type {Record<import('../core/report.mjs').Language, string>} */
export const usage = {
  vi: `Kiểm chứng sổ công khai mà không cần tin trang web. Không cần mạng, chỉ cần Node từ bản 20.

  node verify/verify.mjs BỘ_HỒ_SƠ --vkey KHOÁ       kiểm cả bộ: thư mục hoặc một tệp JSON
  node verify/verify.mjs proof --vkey KHOÁ --proof TỆP.tlog-proof --leaf TỆP.leaf [--doc TỆP]…
  node verify/verify.mjs audit --vkey KHOÁ export.bin|THƯ_MỤC --checkpoint TỆP… [--tiles THƯ_MỤC]
  node verify/verify.mjs consistency --vkey KHOÁ --old TỆP --new TỆP [--proof TỆP | --export TỆP]
  node verify/verify.mjs receipt --leaf TỆP --receipt TỆP.json [--vkey KHOÁ --proof TỆP]
  node verify/verify.mjs receipt --leaf TỆP --path CHỖ --value GIÁ_TRỊ --salt HEX [--vkey KHOÁ --proof TỆP]
  node verify/verify.mjs draw --inputs TỆP --seed TỆP|CHỮ [--result TỆP] [--leaf TỆP --proof TỆP --vkey KHOÁ]
  node verify/verify.mjs enrolment kiem-chung.json [--vkey KHOÁ]   xét lại tuyển sinh của một trường: nhóm, bốc thăm, chỗ, lớp

  --vkey KHOÁ       khoá của sổ, chép từ bảng tin hay biên nhận (hoặc tên tệp chứa khoá); dùng được nhiều lần
  --witness KHOÁ    khoá của một nhân chứng; dùng được nhiều lần. --need K: cần ít nhất K nhân chứng ký
  --key-leaf TỆP --key-proof TỆP   mục bàn giao khoá cùng bằng chứng, khi sổ đã đổi khoá
  --tolerance GIỜ   mục được đề sớm hơn mục ghi trước nó tối đa bao nhiêu giờ (24)
  --json            trả lời cho máy đọc     --lang en   tiếng Anh

Mã trả về: 0 đúng, 1 có chỗ sai, 2 chưa kết luận được. Khoá gõ một lần dùng mãi: ghi vào verify/trusted-keys.txt.
`,
  en: `Checks the public log without trusting the site. Needs no network, only Node from version 20 on.

  node verify/verify.mjs BUNDLE --vkey KEY          checks a whole bundle: a folder or one JSON file
  node verify/verify.mjs proof --vkey KEY --proof FILE.tlog-proof --leaf FILE.leaf [--doc FILE]…
  node verify/verify.mjs audit --vkey KEY export.bin|FOLDER --checkpoint FILE… [--tiles FOLDER]
  node verify/verify.mjs consistency --vkey KEY --old FILE --new FILE [--proof FILE | --export FILE]
  node verify/verify.mjs receipt --leaf FILE --receipt FILE.json [--vkey KEY --proof FILE]
  node verify/verify.mjs receipt --leaf FILE --path PLACE --value VALUE --salt HEX [--vkey KEY --proof FILE]
  node verify/verify.mjs draw --inputs FILE --seed FILE|TEXT [--result FILE] [--leaf FILE --proof FILE --vkey KEY]
  node verify/verify.mjs enrolment kiem-chung.json [--vkey KEY]   decides a school's enrolment anew: groups, draw, places, classes

  --vkey KEY        key of the log, copied from the notice board or a receipt (or the name of a file with it);
                    may be repeated
  --witness KEY     key of a witness; may be repeated. --need K: at least K witnesses must have signed
  --key-leaf FILE --key-proof FILE   the entry that hands over the key with its proof, after the key has changed
  --tolerance HOURS by how many hours an entry may be dated before one that was entered earlier (24)
  --json            an answer for programs     --lang en   English

Exit codes: 0 genuine, 1 something is false, 2 cannot be judged. To type the key once: verify/trusted-keys.txt.
`,
}
