/** What an attacker would type; every component must show it as plain text. */
export const hostileText = `"><script>alert('1')</script><img src=x onerror=alert(2)> & ' </textarea></title>`

export const longText =
  'Tăng cường công tác chỉ đạo, điều hành trong thực hiện các nội dung nâng cao Chỉ số Hiệu quả quản trị và Hành chính công cấp tỉnh; đẩy mạnh kiểm tra, giám sát, chủ động ngăn ngừa các hành vi nhũng nhiễu, gây phiền hà cho cha mẹ học sinh khi đến làm thủ tục hành chính'

export const longName = 'Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Nguyễn Thị Minh Khai'

/** A word that no line can break at a space. */
export const longWord = 'quy-che-dan-chu-co-so-trong-hoat-dong-cua-nha-truong-nam-hoc-2024-2025.docx'
