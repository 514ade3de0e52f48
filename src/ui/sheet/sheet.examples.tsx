import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { Sheet } from './sheet.tsx'

export const sheetExamples: ComponentExamples = {
  id: 'sheet',
  title: { vi: 'Tờ văn bản', en: 'Sheet' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <Sheet
          superior="UBND THÀNH PHỐ TÂN AN"
          issuer="PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"
          number="Số: 125/KH-PGDĐT"
          placeAndDate="Tân An, ngày 05 tháng 6 năm 2024"
          kind="KẾ HOẠCH"
          subject="Nâng cao Chỉ số Hiệu quả quản trị và Hành chính công (PAPI) của ngành Giáo dục thành phố Tân An năm 2024"
          recipients={['Sở GD&ĐT (báo cáo);', 'Các trường MN, MG, TH, THCS;', 'Lưu: VT.']}
          signature={{ position: 'TRƯỞNG PHÒNG', name: 'Dương Nguyên Quốc' }}
        >
          <p>{longText}.</p>
          <p>Các trường gửi báo cáo về Phòng GD&ĐT chậm nhất vào ngày 25/11/2024.</p>
        </Sheet>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Sheet
          issuer={hostileText}
          number={hostileText}
          placeAndDate={hostileText}
          subject={hostileText}
          recipients={[hostileText]}
        >
          <p>{hostileText}</p>
        </Sheet>
      ),
    },
  ],
}
