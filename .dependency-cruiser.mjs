import { borders } from './tests/architecture/borders.mjs'

/** The borders between the folders, as rules: see ARCHITECTURE.md for the picture made from them. */
export default {
  forbidden: borders,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  },
}
