import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { InputFault } from '../../vocabulary/input-fault.ts'
import { parseTheme } from './theme.ts'

const DESIGN = await readFile(join(import.meta.dirname, 'tokens.css'), 'utf8')

function faultOf(css: string): string {
  try {
    parseTheme('theme.css', css, DESIGN)
  } catch (fault) {
    assert.ok(fault instanceof InputFault)
    return fault.says
  }
  return ''
}

test('the design keeps its own rules for colours', () => {
  assert.deepEqual(parseTheme('theme.css', ':root {}', DESIGN), { css: '', name: 'Zichtlijn' })
})

test('a theme gives values of its own and the name of the site', () => {
  const theme = parseTheme(
    'theme.css',
    '/* us */\n:root {\n  --primary: #005a9c;\n  --theme-name: "Waterdam in beeld";\n}',
    DESIGN,
  )
  assert.equal(theme.css, ':root{--primary:#005a9c;--theme-name:"Waterdam in beeld"}')
  assert.equal(theme.name, 'Waterdam in beeld')
})

test('the example of the manual is a theme', async () => {
  const example = join(import.meta.dirname, '../../../docs/manual/theme-example.css')
  assert.equal(parseTheme(example, await readFile(example, 'utf8'), DESIGN).name, 'Waterdam in beeld')
})

test('what is not a token, or not of its kind, is named with its line', () => {
  assert.match(
    faultOf(':root {\n  --primair: #000;\n  --space-8: #000;\n}'),
    /Line 2: "--primair".*Line 3: --space-8 has to be a length/,
  )
  assert.match(faultOf(':root { --shadow: none; }'), /not a token that a theme can set/)
  assert.match(faultOf(':root { --sans: url(https://elsewhere.example/font); }'), /names of fonts/)
})

test('a theme is one rule and cannot bring another', () => {
  for (const css of [
    'body { color: #000 }',
    ':root { --ink: #000 } body { display: none }',
    '@import "x.css"; :root {}',
  ])
    assert.match(faultOf(css), /one rule/)
  assert.match(faultOf(':root { --theme-name: "</style>"; }'), /a text in double quotes/)
})

test('text that cannot be read on its paper is refused, with the contrast that it has', () => {
  assert.match(faultOf(':root { --ink-soft: #9aa; }'), /--ink-soft on --paper has a contrast of 2\.\d; at least 4\.5/)
})

test('classes grow darker, and none of them is red', () => {
  assert.match(faultOf(':root { --class-3: #b0d0ce; }'), /--class-3 has to be clearly darker than --class-2/)
  assert.match(faultOf(':root { --class-4: #d03030; }'), /--class-4 is red/)
})
