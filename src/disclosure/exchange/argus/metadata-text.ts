import { type ArgusMetadata, type ArgusVariable, ROLE_TAGS } from './metadata.ts'

/** Writes metadata as τ-ARGUS reads it; what `parseMetadata` makes of it is the same again. */
export function writeMetadata({ separator, statuses, variables }: ArgusMetadata): string {
  const ahead = [
    ...(separator === undefined ? [] : [`<SEPARATOR> "${separator === '\t' ? '\\t' : separator}"`]),
    `<SAFE> "${statuses.safe}"`,
    `<UNSAFE> "${statuses.unsafe}"`,
    `<PROTECT> "${statuses.protected}"`,
  ]
  return `${[...ahead, ...variables.flatMap(linesOf)].join('\n')}\n`
}

function linesOf(variable: ArgusVariable): string[] {
  const { name, start, length, missing, roles, totalCode, decimals, hierarchy, codeList, others } = variable
  const head = [name, start, length, ...missing.map((code) => `"${code}"`)]
  const said = new Set(others.map(({ tag }) => tag))
  return [
    head.filter((word) => word !== undefined).join(' '),
    ...roles.map((role) => ROLE_TAGS[role]).flatMap((tag) => (said.has(tag) ? [] : [`  <${tag}>`])),
    ...(totalCode === undefined ? [] : [`  <TOTCODE> "${totalCode}"`]),
    ...(decimals === 0 ? [] : [`  <DECIMALS> ${decimals}`]),
    ...(codeList === undefined ? [] : [`  <CODELIST> "${codeList}"`]),
    ...(hierarchy === undefined ? [] : hierarchyLines(hierarchy)),
    ...others.map(({ tag, arguments: rest }) => `  <${tag}> ${rest}`.trimEnd()),
  ]
}

function hierarchyLines(hierarchy: NonNullable<ArgusVariable['hierarchy']>): string[] {
  return hierarchy.kind === 'digits'
    ? ['  <HIERARCHICAL>', `  <HIERLEVELS> ${hierarchy.digits.join(' ')}`]
    : ['  <HIERARCHICAL>', `  <HIERCODELIST> "${hierarchy.file}"`, `  <HIERLEADSTRING> "${hierarchy.lead}"`]
}
