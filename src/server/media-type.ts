import { extname } from 'node:path'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.topojson': 'application/topo+json',
  '.csv': 'text/csv; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** The media type that goes with the end of a file name; bytes that a browser must not guess about otherwise. */
export function mediaTypeOf(path: string): string {
  return MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
}

/** Texts become a fraction of their size; fonts and Parquet are compressed already. */
export function isCompressible(path: string): boolean {
  return /\.(html|js|css|json|jsonld|topojson|csv|svg)$/.test(path)
}
