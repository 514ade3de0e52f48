import type { ClientForms } from './measure-load.ts'

/** The feedback form of one browser, each time with its own request id and from another address. */
export async function feedbackForms(house: string, school: string): Promise<ClientForms> {
  const form = `/noi-voi-chung-toi/gui/phan-anh?noi=${school}`
  const opened = await fetch(`${house}${form}`)
  const html = await opened.text()
  const token = /name="_csrf"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="_csrf"/.exec(html)
  if (token === null) throw new Error(`the feedback form answers ${opened.status} without a form`)
  const cookie = opened.headers.getSetCookie().map((one) => one.split(';', 1)[0])
  const fields = new URLSearchParams({
    _csrf: token[1] ?? token[2] ?? '',
    text: 'Nhà vệ sinh tầng 2 mấy hôm nay không có nước, mong trường sửa sớm.',
    ten: 'khong',
  }).toString()
  let count = 0
  return {
    headers: { cookie: cookie.join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    next: () => {
      count += 1
      const from = `10.${count % 200}.${Math.floor(count / 200) % 200}.7`
      return { path: form, body: `${fields}&requestId=${crypto.randomUUID()}`, from }
    },
  }
}
