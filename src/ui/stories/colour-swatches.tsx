import { useWords } from '../page-context.ts'

const swatches = [
  { name: 'leaf-deep', words: { vi: 'Lá sen đậm', en: 'Deep lotus leaf' } },
  { name: 'leaf', words: { vi: 'Lá sen', en: 'Lotus leaf' } },
  { name: 'turmeric', words: { vi: 'Nghệ', en: 'Turmeric' } },
  { name: 'paper', words: { vi: 'Giấy dó', en: 'Dó paper' } },
  { name: 'indigo', words: { vi: 'Chàm', en: 'Indigo' } },
  { name: 'green', words: { vi: 'Xanh mạ', en: 'Rice green' } },
  { name: 'red', words: { vi: 'Đỏ son', en: 'Vermilion' } },
] as const

const title = { vi: 'Màu sắc', en: 'Colours' }

/** The palette by the names of what its colours come from. */
export function ColourSwatches() {
  const words = useWords()
  return (
    <section class="mb-story" id="mau">
      <h2 class="mb-story__title">{words(title)}</h2>
      <ul class="mb-swatches">
        {swatches.map(({ name, words: swatchWords }) => (
          <li key={name}>
            <span class={`mb-swatch mb-swatch--${name}`} />
            {words(swatchWords)}
          </li>
        ))}
      </ul>
    </section>
  )
}
