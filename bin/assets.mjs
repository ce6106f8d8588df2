// Copies what is served and what the packs print with, without any external address.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const served = '.build/vendor/vendor'
const fonts = '.build/fonts'
const nhsuk = 'node_modules/nhsuk-frontend/dist/nhsuk'
const faces = [
  ...['Regular', 'Italic', 'Medium', 'SemiBold', 'Bold'].map(face => `inter-ui/web/Inter-${face}`),
  ...['Medium', 'SemiBold', 'Bold'].map(face => `inter-ui/display/InterDisplay-${face}`),
  '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal',
]

const withoutMaps = text =>
  text.replace(/\/\/# sourceMappingURL.*|\/\*# sourceMappingURL.*?\*\//g, '')

const withoutFonts = css => css
  .replace(/@font-face\{[^}]*\}/g, '')
  .replaceAll(/"?Frutiger W01"?,/g, '')
  .replaceAll('/assets/images/', 'images/')

const refuseAddresses = css => {
  const found = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/https?:\/\/(?!www\.w3\.org)[^\s"')]*/)
  if (found) throw new Error(`An external address is left in the style sheet: ${found[0]}`)
  return css
}

for (const folder of [served, fonts]) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}
const copyText = (from, to, change = text => text) =>
  writeFileSync(`${served}/${to}`, change(withoutMaps(readFileSync(from, 'utf8'))))

copyText(`${nhsuk}/nhsuk-frontend.min.css`, 'nhsuk.css', css => refuseAddresses(withoutFonts(css)))
copyText(`${nhsuk}/nhsuk-frontend.min.js`, 'nhsuk.js')
copyText('node_modules/htmx.org/dist/htmx.min.js', 'htmx.js')
cpSync(`${nhsuk}/assets/images`, `${served}/images`, { recursive: true })
for (const face of faces) {
  cpSync(`node_modules/${face}.woff2`, `${fonts}/${face.split('/').pop()}.woff2`)
}
