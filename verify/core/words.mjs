// @ts-check
// Everything that a check can say, in Vietnamese and in English. `{name}` stands for a value of the line.
//   ok: this holds      false: something was changed, left out or put in
//   note: worth knowing  unjudged: what was given does not allow an answer

/** @typedef {'ok' | 'false' | 'note' | 'unjudged'} Kind */
/** @typedef {keyof typeof words} Code */

export const words = {
  'checkpoint-good': {
    kind: 'ok',
    vi: 'Bản chốt {size} mục của «{origin}» mang chữ ký đúng của khoá đã cho.',
    en: 'The checkpoint of {size} entries of “{origin}” is signed by the given key.',
  },
  witnessed: {
    kind: 'ok',
    vi: 'Nhân chứng {witness} đã ký xác nhận lúc {time}.',
    en: 'The witness {witness} cosigned it at {time}.',
  },
  'key-handed-over': {
    kind: 'ok',
    vi: 'Mục số {index} của sổ bàn giao cho khoá mới {key}, dưới chữ ký của khoá cũ.',
    en: 'Entry {index} of the log hands over to the new key {key}, under the signature of the old one.',
  },
  'leaf-in-tree': {
    kind: 'ok',
    vi: 'Mục số {index} («{title}», {unit}, {at}) có trong sổ {size} mục, nguyên như lúc ghi.',
    en: 'Entry {index} (“{title}”, {unit}, {at}) is in the log of {size} entries, exactly as it was written.',
  },
  'bytes-in-tree': {
    kind: 'ok',
    vi: 'Mục số {index} có trong sổ {size} mục, nguyên như lúc ghi (nội dung mục không theo mẫu quen thuộc).',
    en: 'Entry {index} is in the log of {size} entries, exactly as it was written (its content has no known form).',
  },
  'file-in-leaf': {
    kind: 'ok',
    vi: 'Tệp «{file}» đúng là tệp «{name}» mà mục này ghi: không khác một chữ.',
    en: 'The file “{file}” is the file “{name}” of this entry, to the last byte.',
  },
  'figures-good': {
    kind: 'ok',
    vi: 'Bảng số liệu đã chốt ({from} – {to}) khớp với từng số ghi trong sổ: {count} chỉ số.',
    en: 'The closed figures ({from} – {to}) are those that the entry itself has: {count} of them.',
  },
  'figures-differ': {
    kind: 'false',
    vi: 'Bảng số liệu ghi chỉ số «{figure}» KHÁC với số ghi trong sổ.',
    en: 'The file of figures tells “{figure}” OTHERWISE than the entry itself.',
  },
  'page-shown': {
    kind: 'ok',
    vi: 'Chữ trên trang đúng như bản đã ghi vào sổ ({count} chỗ đã so).',
    en: 'The text on the page is what was written into the log ({count} places compared).',
  },
  'root-good': {
    kind: 'ok',
    vi: 'Toàn bộ {size} mục đầu đúng như bản chốt {size} mục đã ký: không mục nào bị sửa, xoá, thêm hay đổi chỗ.',
    en: 'All of the first {size} entries are those of the signed checkpoint of {size}: none altered, removed, added or moved.',
  },
  'order-good': {
    kind: 'ok',
    vi: 'Ngày giờ của {count} mục nối nhau hợp lý; các lần sửa của từng việc đủ và đúng thứ tự.',
    en: 'The times of {count} entries follow each other; the revisions of each thing are complete and in order.',
  },
  consistent: {
    kind: 'ok',
    vi: 'Sổ {newer} mục bắt đầu bằng đúng {older} mục trước đây: từ đó đến nay không có gì bị rút bớt hay sửa lại.',
    en: 'The log of {newer} entries begins with exactly the {older} entries of before: nothing was removed or changed since.',
  },
  'same-checkpoint': {
    kind: 'ok',
    vi: 'Hai bản chốt {size} mục là một.',
    en: 'The two checkpoints of {size} entries say the same.',
  },
  'value-in-leaf': {
    kind: 'ok',
    vi: 'Giá trị trên giấy đúng là giá trị mà mục này cam kết ở «{path}».',
    en: 'The value on the paper is the one that this entry commits to at “{path}”.',
  },
  'draw-good': {
    kind: 'ok',
    vi: 'Bốc thăm lại từ {count} mã và hạt giống đã công bố: kết quả đúng như đã công bố.',
    en: 'The draw of {count} codes with the published seed comes out as published.',
  },
  'draw-computed': {
    kind: 'ok',
    vi: 'Đã bốc thăm lại; hãy so kết quả này với kết quả công bố (hoặc đưa vào bằng --result).',
    en: 'The draw was made again; compare this result with the published one (or give it with --result).',
  },
  'draw-committed': {
    kind: 'ok',
    vi: 'Danh sách bốc thăm đúng là danh sách đã cam kết trong sổ trước khi có hạt giống.',
    en: 'The list drawn from is the one that was committed to in the log before the seed was known.',
  },
  'draw-logged': {
    kind: 'ok',
    vi: 'Hạt giống và thứ tự bốc được đúng như đã ghi vào sổ.',
    en: 'The seed and the order drawn are those in the log.',
  },
  'draw-not-logged': {
    kind: 'false',
    vi: 'Hạt giống hoặc thứ tự bốc được KHÔNG đúng như đã ghi vào sổ.',
    en: 'The seed or the order drawn is NOT what is in the log.',
  },
  'draw-late': {
    kind: 'false',
    vi: 'Danh sách được cam kết lúc {at}, khi hạt giống ({due}) đã có thể biết trước: bốc thăm không còn công bằng.',
    en: 'The list was committed to at {at}, when the seed ({due}) could already be known: the draw was not fair.',
  },
  'draw-result': {
    kind: 'note',
    vi: 'Kết quả bốc thăm {count} mã (cam kết {commitment}): {taken}.',
    en: 'The draw of {count} codes (commitment {commitment}) gives: {taken}.',
  },
  'file-not-given': {
    kind: 'note',
    vi: 'Mục này còn ghi tệp «{name}» (sha256 {sha256}) mà bạn chưa đưa vào để kiểm.',
    en: 'This entry also records the file “{name}” (sha256 {sha256}), which was not given to check.',
  },
  'checkpoint-apart': {
    kind: 'note',
    vi: 'Bản chốt {size} mục đưa kèm chưa so được với bằng chứng ({other} mục): thiếu bằng chứng nhất quán.',
    en: 'The checkpoint of {size} that came along could not be compared with the proof ({other} entries): a consistency proof is missing.',
  },
  'brought-in': {
    kind: 'note',
    vi: '{count} mục kể lại việc có trước ngày mở sổ: sổ chỉ làm chứng rằng chúng không đổi từ ngày mở sổ.',
    en: '{count} entries tell what happened before the log began: the log only shows that they have not changed since.',
  },
  'leaf-unproved': {
    kind: 'note',
    vi: 'Chưa có bằng chứng rằng mục này nằm trong sổ: chỉ mới so với tệp mục được đưa vào.',
    en: 'There is no proof that this entry is in the log: only the entry given was compared.',
  },
  'page-partial': {
    kind: 'note',
    vi: 'Trang chỉ hiện một phần của bảng «{caption}»: {shown} trong {total} dòng. Bản đầy đủ nằm trong publication.json.',
    en: 'The page shows only a part of the table “{caption}”: {shown} of {total} rows. publication.json has them all.',
  },
  'first-visit': {
    kind: 'note',
    vi: 'Trình duyệt này đã nhớ bản chốt {size} mục: lần sau sẽ tự kiểm rằng không gì bị rút bớt.',
    en: 'This browser now remembers the checkpoint of {size} entries: next time it will see that nothing was removed.',
  },
  'not-covered': {
    kind: 'note',
    vi: '{count} mục sau mục thứ {size} chưa nằm trong bản chốt này nên chưa kiểm được.',
    en: '{count} entries after the first {size} are not in this checkpoint and were not judged.',
  },
  'key-retired': {
    kind: 'note',
    vi: 'Bản chốt {size} mục do khoá cũ ký, dù mục số {index} đã bàn giao cho khoá mới.',
    en: 'The checkpoint of {size} entries is signed by the old key although entry {index} handed over to a new one.',
  },
  'checkpoint-malformed': {
    kind: 'unjudged',
    vi: 'Tệp đưa vào không phải một bản chốt đúng mẫu{about}.',
    en: 'What was given is not a well-formed checkpoint{about}.',
  },
  'key-malformed': {
    kind: 'unjudged',
    vi: 'Khoá «{key}» gõ sai hoặc thiếu: hãy chép lại đúng từng ký tự từ bảng tin.',
    en: 'The key “{key}” is mistyped or incomplete: copy it letter by letter from the notice board.',
  },
  'key-missing': {
    kind: 'unjudged',
    vi: 'Chưa có khoá lấy từ bên ngoài trang web (in trên bảng tin, biên nhận). Mọi thứ dưới đây mới chỉ khớp với khoá ghi kèm: {key}. Nếu khoá ấy giống khoá in trên bảng tin, hãy kiểm lại với --vkey.',
    en: 'No key from outside the site was given (it is printed on the notice board and on receipts). What follows only fits the key that came along: {key}. If that is the printed one, check again with --vkey.',
  },
  'proof-malformed': {
    kind: 'unjudged',
    vi: 'Tệp bằng chứng không đúng mẫu.',
    en: 'The proof file is not well-formed.',
  },
  'not-numbered': {
    kind: 'unjudged',
    vi: 'Mục này vừa được ghi và chưa có số trong sổ: hãy thử lại sau vài giây.',
    en: 'This entry was written a moment ago and has no number yet: try again in a few seconds.',
  },
  'leaf-malformed': {
    kind: 'unjudged',
    vi: 'Tệp mục sổ không đúng mẫu.',
    en: 'The leaf file is not well-formed.',
  },
  'receipt-malformed': {
    kind: 'unjudged',
    vi: 'Biên nhận thiếu chỗ ghi, giá trị hoặc muối.',
    en: 'The receipt lacks its path, its value or its salt.',
  },
  'draw-malformed': {
    kind: 'unjudged',
    vi: 'Danh sách hoặc kết quả bốc thăm không đúng mẫu.',
    en: 'The input or the result of the draw is not well-formed.',
  },
  'tiles-wrong': {
    kind: 'unjudged',
    vi: 'Các mảnh mã băm đưa kèm không khớp bản chốt nên không dùng được để chỉ ra từng mục.',
    en: 'The hash tiles given do not fit the checkpoint and cannot tell which entries differ.',
  },
  'nothing-given': {
    kind: 'unjudged',
    vi: 'Không có gì để kiểm: {about}.',
    en: 'There is nothing to check: {about}.',
  },
  unreadable: {
    kind: 'unjudged',
    vi: 'Không đọc được: {about}.',
    en: 'Cannot be read: {about}.',
  },
  'key-unknown': {
    kind: 'false',
    vi: 'Bản chốt {size} mục không do khoá đã cho ký (người ký: {signers}).',
    en: 'The checkpoint of {size} entries is not signed by the given key (signed by: {signers}).',
  },
  'signature-wrong': {
    kind: 'false',
    vi: 'Chữ ký trên bản chốt {size} mục sai: nội dung đã bị sửa sau khi ký, hoặc chữ ký giả.',
    en: 'The signature of the checkpoint of {size} entries is wrong: it was changed after signing, or forged.',
  },
  'origin-other': {
    kind: 'false',
    vi: 'Bản chốt ghi tên sổ «{origin}», không phải sổ của khoá đã cho.',
    en: 'The checkpoint names the log “{origin}”, which is not that of the given key.',
  },
  'witness-wrong': {
    kind: 'false',
    vi: 'Chữ ký của nhân chứng {witness} trên bản chốt {size} mục sai.',
    en: 'The cosignature of {witness} on the checkpoint of {size} entries is wrong.',
  },
  'witnesses-few': {
    kind: 'false',
    vi: 'Bản chốt {size} mục chỉ có {count} nhân chứng ký, cần {needed}.',
    en: 'Only {count} of the {needed} witnesses asked for signed the checkpoint of {size} entries.',
  },
  'key-leaf-wrong': {
    kind: 'false',
    vi: 'Mục bàn giao khoá không được chứng minh dưới chữ ký của khoá cũ, nên khoá mới không được tin.',
    en: 'The entry that hands over the key is not proved under the old key’s signature: the new key is not believed.',
  },
  'leaf-not-in-tree': {
    kind: 'false',
    vi: 'Mục này không phải mục số {index} của sổ {size} mục đã ký: mục hoặc bằng chứng đã bị sửa.',
    en: 'This is not entry {index} of the signed log of {size}: the entry or its proof was altered.',
  },
  'file-differs': {
    kind: 'false',
    vi: 'Tệp «{file}» KHÔNG phải tệp mà mục này ghi ({names}): nội dung đã khác.',
    en: 'The file “{file}” is NOT what this entry records ({names}): its content differs.',
  },
  'page-differs': {
    kind: 'false',
    vi: 'Trang đang hiện «{shown}» ở chỗ sổ ghi «{recorded}».',
    en: 'The page shows “{shown}” where the log has “{recorded}”.',
  },
  'document-differs': {
    kind: 'false',
    vi: 'Bản nội dung mà trang đưa ra không phải bản đã ghi vào sổ.',
    en: 'The content that the page offers is not what was written into the log.',
  },
  'root-differs': {
    kind: 'false',
    vi: 'Dữ liệu không khớp bản chốt {to} mục đã ký: có mục bị sửa, xoá, thêm hoặc đổi chỗ trong khoảng từ mục số {from} đến trước mục số {to}.',
    en: 'The data does not fit the signed checkpoint of {to}: something from entry {from} up to entry {to} was altered, removed, added or moved.',
  },
  'leaves-missing': {
    kind: 'false',
    vi: 'Thiếu mục: bản chốt đã ký có {size} mục mà dữ liệu chỉ có {count}.',
    en: 'Entries are missing: the signed checkpoint has {size}, the data only {count}.',
  },
  'export-broken': {
    kind: 'false',
    vi: 'Tệp dữ liệu hỏng từ mục số {index}: phần sau không đọc được.',
    en: 'The export is broken at entry {index}: the rest cannot be read.',
  },
  'leaf-altered': {
    kind: 'false',
    vi: 'Mục số {index} đã bị SỬA (nay ghi: «{title}»).',
    en: 'Entry {index} was ALTERED (it now says: “{title}”).',
  },
  'leaf-removed': {
    kind: 'false',
    vi: 'Mục số {index} đã bị XOÁ.',
    en: 'Entry {index} was REMOVED.',
  },
  'leaf-added': {
    kind: 'false',
    vi: 'Ở vị trí {position} có một mục CHÈN THÊM không có trong sổ đã ký.',
    en: 'At position {position} stands an entry that was ADDED and is not in the signed log.',
  },
  'leaf-moved': {
    kind: 'false',
    vi: 'Mục số {index} đã bị ĐỔI CHỖ, nay ở vị trí {position}.',
    en: 'Entry {index} was MOVED and now stands at position {position}.',
  },
  'leaf-doubled': {
    kind: 'false',
    vi: 'Mục số {index} bị CHÉP LẶP ở vị trí {position}.',
    en: 'Entry {index} stands a SECOND time at position {position}.',
  },
  'leaf-unreadable': {
    kind: 'false',
    vi: 'Mục số {index} không đúng mẫu của sổ.',
    en: 'Entry {index} is not in the form of the log.',
  },
  'back-dated': {
    kind: 'false',
    vi: 'Mục số {index} bị GHI LÙI NGÀY: đề {at}, nhưng được ghi sau mục số {earlier} đề {before}.',
    en: 'Entry {index} is BACK-DATED: it says {at}, but was entered after entry {earlier}, which says {before}.',
  },
  'dated-ahead': {
    kind: 'false',
    vi: 'Mục số {index} đề {at}, sau lúc nhân chứng đã ký ({time}).',
    en: 'Entry {index} says {at}, later than the witness’s signature over it ({time}).',
  },
  'revision-missing': {
    kind: 'false',
    vi: 'Mục số {index} là lần {rev} của một việc mà lần trước đó không có trong sổ.',
    en: 'Entry {index} is revision {rev} of something whose revision before is not in the log.',
  },
  'revision-doubled': {
    kind: 'false',
    vi: 'Mục số {index} ghi lại lần {rev} đã có ở mục số {earlier}.',
    en: 'Entry {index} repeats revision {rev}, which is already entry {earlier}.',
  },
  'previous-wrong': {
    kind: 'false',
    vi: 'Mục số {index} không nối đúng với lần ghi trước của cùng một việc (mục số {earlier}).',
    en: 'Entry {index} does not link to the revision before it (entry {earlier}).',
  },
  fork: {
    kind: 'false',
    vi: 'SỔ BỊ RẼ NHÁNH: cùng một khoá đã ký hai bản chốt không thể cùng đúng ({older} mục và {newer} mục). Hai bản chốt này là chứng cứ, hãy giữ cả hai.',
    en: 'THE LOG WAS FORKED: one key signed two checkpoints that cannot both be true ({older} and {newer} entries). These two checkpoints are the evidence: keep both.',
  },
  'rolled-back': {
    kind: 'false',
    vi: 'SỔ BỊ LÙI LẠI: lần trước trình duyệt này đã thấy {older} mục, nay trang chỉ đưa ra {newer} mục.',
    en: 'THE LOG WENT BACK: this browser has seen {older} entries before, and now the site shows only {newer}.',
  },
  'consistency-refused': {
    kind: 'false',
    vi: 'Bằng chứng không cho thấy sổ {newer} mục giữ nguyên {older} mục trước đây.',
    en: 'The proof does not show that the log of {newer} entries keeps the {older} entries of before.',
  },
  'value-differs': {
    kind: 'false',
    vi: 'Giá trị trên giấy KHÔNG phải giá trị mà mục này cam kết ở «{path}».',
    en: 'The value on the paper is NOT what this entry commits to at “{path}”.',
  },
  'draw-differs': {
    kind: 'false',
    vi: 'Kết quả công bố SAI ở thứ tự {place}: phải là «{right}» nhưng công bố «{given}».',
    en: 'The published result is WRONG at place {place}: it must be “{right}” but says “{given}”.',
  },
  'draw-not-committed': {
    kind: 'false',
    vi: 'Danh sách bốc thăm KHÔNG phải danh sách đã cam kết trong sổ.',
    en: 'The list drawn from is NOT the one that was committed to in the log.',
  },
  'enrolment-good': {
    kind: 'ok',
    vi: 'Xét lại {count} hồ sơ từ danh sách đã chốt: {admitted} em được nhận, từng kết quả và lý do đúng như đã công bố.',
    en: 'The {count} applications, decided anew from the sealed list: {admitted} admitted, each result and reason as published.',
  },
  'enrolment-classes-good': {
    kind: 'ok',
    vi: 'Chia lại {count} em vào {classes} lớp theo thứ tự bốc thăm: đúng như đã công bố.',
    en: 'The {count} children, dealt anew to {classes} classes in the drawn order: as published.',
  },
  'enrolment-logged': {
    kind: 'ok',
    vi: 'Danh sách xét đúng là danh sách đã chốt trong sổ trước khi có kết quả.',
    en: 'The list is the one that was sealed in the log before the results.',
  },
  'enrolment-list': {
    kind: 'note',
    vi: 'Danh sách đã chốt của {school}: {count} hồ sơ, {quota} chỗ (SHA-256 {digest}).',
    en: 'The sealed list of {school}: {count} applications for {quota} places (SHA-256 {digest}).',
  },
  'enrolment-undecided': {
    kind: 'note',
    vi: 'Chưa có kết quả để so.',
    en: 'There are no results to compare yet.',
  },
  'enrolment-unlogged': {
    kind: 'note',
    vi: 'Không có mục sổ đi kèm, nên chưa biết danh sách này có đúng là danh sách đã chốt hay không.',
    en: 'No entry of the log came along, so that it is not known whether this is the list that was sealed.',
  },
  'enrolment-not-logged': {
    kind: 'false',
    vi: 'Danh sách xét KHÔNG phải danh sách đã chốt trong sổ.',
    en: 'The list is NOT the one that was sealed in the log.',
  },
  'enrolment-zone': {
    kind: 'false',
    vi: 'Hồ sơ {code} được xếp vào nhóm «{rank}», nhưng tuyến của hồ sơ ({zone}) KHÔNG thuộc nhóm này.',
    en: 'The application {code} stands in the group “{rank}”, which its area ({zone}) does NOT belong to.',
  },
  'enrolment-tie': {
    kind: 'false',
    vi: 'Danh sách bốc thăm cho những chỗ cuối KHÔNG đúng nhóm hết chỗ («{rank}»): thừa người, thiếu người, sai số chỗ hoặc chưa bốc thăm.',
    en: 'The draw for the last places is NOT of the group in which they run out (“{rank}”): somebody too many or missing, a wrong number of places, or no draw.',
  },
  'enrolment-let-in': {
    kind: 'false',
    vi: 'Hồ sơ {code} có kết quả công bố SAI: theo danh sách đã chốt thì không được nhận, hoặc lý do không đúng.',
    en: 'The published result of {code} is WRONG: by the sealed list it has no place, or another reason.',
  },
  'enrolment-kept-out': {
    kind: 'false',
    vi: 'Hồ sơ {code} có kết quả công bố SAI: theo danh sách đã chốt thì phải được nhận, hoặc lý do không đúng.',
    en: 'The published result of {code} is WRONG: by the sealed list it has a place, or another reason.',
  },
  'enrolment-class': {
    kind: 'false',
    vi: 'Hồ sơ {code} bị xếp SAI lớp: theo thứ tự bốc thăm phải là lớp {right} nhưng công bố lớp {given}.',
    en: 'The application {code} stands in the WRONG class: by the drawn order it is class {right}, but class {given} was published.',
  },
  'enrolment-class-list': {
    kind: 'false',
    vi: 'Danh sách bốc thăm xếp lớp KHÔNG đúng những em được nhận: có em thừa, thiếu hoặc hai lần.',
    en: 'The children drawn for classes are NOT those who were admitted: somebody is missing, too many or twice.',
  },
  'enrolment-malformed': {
    kind: 'unjudged',
    vi: 'Tệp tuyển sinh không đúng mẫu.',
    en: 'The file of the enrolment is not well-formed.',
  },
  more: {
    kind: 'note',
    vi: '… và {count} chỗ nữa cùng loại «{code}».',
    en: '… and {count} more of the kind “{code}”.',
  },
}
