/**
 * What people choose when asked for a password, as words without the digits and signs around them, folded.
 * Chosen for here: what is typed in Vietnamese offices and schools besides the world's favourites.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwords passw0rd p4ssword pass qwerty qwertyuiop qwertyui asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx
  qazwsxedc onetwothree abc abcd abcdef abcxyz letmein welcome admin administrator root guest user test tester
  testing changeme default secret login master monkey dragon sunshine princess football baseball iloveyou love
  hello helloworld trustno superman batman freedom whatever computer internet google facebook zalo windows
  samsung iphone android michael jordan
  matkhau matkhaumoi matkhaucu matkhaumanh quenmatkhau nhapmatkhau khongco khongcomatkhau khongbiet mat khau
  anhyeuem emyeuanh yeuem yeuanh anhnhoem emnhoanh toiyeuban iuanh iuem vochong giadinh giadinhtoi hanhphuc
  conyeu conyeucuame meyeucon bome chame bameoi embe chungminh maimai tinhyeu motminh
  vietnam vietnammuonnam toiyeuvietnam toiyeuvn hanoi saigon hochiminh thanhpho thudo danang cantho tanan
  longan tayninh bentre nguyen nguyenvan nguyenthi tran tranvan lethi phamvan hoang
  giaoduc giaovien hocsinh hieutruong truonghoc thaygiao cogiao monhoc phonggiaoduc phonggddt sogddt pgddt
  pgddttanan sogiaoduc tieuhoc mamnon mamnonhoasen trunghoc thcs truongtieuhoc truongmamnon daotao daotaogiaoduc
  minhbach congkhai vanthu ketoan hanhchinh phongban coquan uyban uybannhandan donvi quantri quantrivien
  nhanvien chuyenvien lanhdao tuyendung
  taikhoan dangnhap xinchao chaoban camon khongquen nhoquen dethuong xinhdep depgiai tuoitre tuoitho banbe
  motconvit concho conmeo concop chucmungnammoi namoi tetnguyendan songkhoe binhan maymanphucloc phattai
  namo adidaphat amen chuagiesu
  mothaiba mothaibabon mothaibabonnam khongmothai
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
)
