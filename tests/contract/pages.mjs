// Pages in, what a browser makes of them out: the arguments are the browser, a folder for
// screenshots or "", and the pages' files; what is printed is JSON.
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [executablePath, screenshots, ...files] = process.argv.slice(2)
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
]
// As root, as in a container, there is no sandbox.
const args = process.getuid() === 0 ? [...QUIET, '--no-sandbox'] : QUIET

// Runs in the page.
function measure() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const known = new Map()
  const channels = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data])
    }
    return known.get(colour)
  }
  const luminance = (rgba) => {
    const [r, g, b] = rgba.slice(0, 3).map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = channels(getComputedStyle(at).backgroundColor)
      if (found[3] === 255) return found
    }
    return [255, 255, 255]
  }
  const worst = { ratio: 21, text: '' }
  const weigh = (element, text, style) => {
    const [light, dark] = [luminance(channels(style.color)), luminance(ground(element))].sort(
      (a, b) => b - a,
    )
    const ratio = (light + 0.05) / (dark + 0.05)
    if (ratio < worst.ratio) Object.assign(worst, { ratio, text })
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (node.data.trim() && element.checkVisibility()) {
      weigh(element, node.data.trim(), getComputedStyle(element))
    }
  }
  for (const line of document.querySelectorAll('.gone, .come')) {
    weigh(line, 'sign', getComputedStyle(line, '::before'))
  }
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return [left, top, right, bottom]
  }
  const all = (selector) => [...document.querySelectorAll(selector)]
  return {
    title: document.title,
    background: getComputedStyle(document.body).backgroundColor,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    contrast: worst,
    elements: [...new Set(all('*').map((each) => each.localName))],
    links: all('a').map((each) => each.href.replace(location.href.split('#')[0], '')),
    headings: all('h1, h2, h3').map((each) => Number(each.localName[1])),
    sections: all('main > section').map((each) => ({
      id: each.id,
      articles: [...each.querySelectorAll('article')].map((article) => article.className),
    })),
    folded: all('details').map((each) => each.open),
    sides: all('.sides')
      .filter((each) => each.checkVisibility())
      .map((each) => [...each.children].map(box)),
    lines: all('.old .line').map((each) => [
      each.className,
      getComputedStyle(each, '::before').content,
    ]),
    height: document.documentElement.scrollHeight,
    text: document.body.innerText,
  }
}

// Runs in the page: the changes that can be seen, and how many groups.
function visible() {
  const seen = (selector) =>
    [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility())
  return {
    articles: seen('.group .change').map((each) => each.className),
    groups: seen('.group').length,
  }
}

// What can be seen at first, and with the box of one severity ticked or not, in turn.
async function filtered(page) {
  const found = { first: await page.evaluate(visible) }
  for (const severity of ['error', 'warning', 'info', 'doc']) {
    const box = page.locator(`#show-${severity}`)
    if (await box.isDisabled()) continue
    await box.click()
    found[severity] = await page.evaluate(visible)
    await box.click()
  }
  return found
}

async function look(browser, file, colorScheme, width) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } })
  const requests = []
  const said = []
  page.on('request', (each) => requests.push(each.url()))
  page.on('console', (each) => said.push(each.text()))
  page.on('pageerror', (each) => said.push(String(each)))
  page.on('dialog', (each) => said.push(each.message()) && each.dismiss())
  await page.goto(pathToFileURL(file).href)
  const found = await page.evaluate(measure)
  const name = `${basename(file, '.html')}-${colorScheme}-${width}`
  // A picture has so many lines at most.
  const fullPage = found.height < 16_000
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage })
  const filters = await filtered(page)
  await page.emulateMedia({ media: 'print', colorScheme })
  const printed = await page.evaluate(measure)
  await page.close()
  return { name, file, scheme: colorScheme, width, requests, said, ...found, filters, printed }
}

const browser = await chromium.launch({ executablePath, args })
const looks = []
try {
  for (const file of files) {
    for (const scheme of ['light', 'dark']) {
      for (const width of [1280, 400]) looks.push(await look(browser, file, scheme, width))
    }
  }
} finally {
  await browser.close()
}
process.stdout.write(JSON.stringify(looks))
