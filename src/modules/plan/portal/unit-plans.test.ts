import { expect, test } from 'vitest'
import { exampleApp } from '../../../../test/app/example-app.ts'

const app = await exampleApp({ units: 12 })

test('the public page of a school and of its authority list their plans', async () => {
  const school = await app.visitor().open('/don-vi/th-kim-dong')
  expect(school.html).toContain('Kế hoạch đã công bố')
  expect(school.html).toMatch(/href="\/ke-hoach\/[0-9a-f-]{36}"/)
  const authority = await app.visitor().open('/don-vi/phong-tan-an')
  expect(authority.html).toMatch(/href="\/ke-hoach\/[0-9a-f-]{36}"/)
})
