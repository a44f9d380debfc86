import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { describeApi } from './description.ts'
import { RESOURCES } from './resources.ts'
import { API_VERSION } from './version.ts'

/** The description held against the API Design Rules of Logius, rule by rule; each rule is seen to find a violation. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Tree = { [key: string]: Json }

const OPERATOR = { address: 'https://cijfers.example', contact: 'api@cijfers.example' }

function described(): Tree {
  return JSON.parse(JSON.stringify(describeApi(RESOURCES, OPERATOR))) as Tree
}

function treeOf(value: Json | undefined): Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}

/** What a `$ref` points to, or the thing itself. */
function resolved(root: Tree, value: Json | undefined): Tree {
  const { $ref } = treeOf(value)
  if (typeof $ref !== 'string') return treeOf(value)
  return $ref
    .slice(2)
    .split('/')
    .reduce((place, key) => treeOf(place[key]), root)
}

function everyRef(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(everyRef)
  return Object.entries(treeOf(value)).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : everyRef(inner),
  )
}

function operations(
  root: Tree,
): readonly { readonly method: string; readonly path: string; readonly operation: Tree }[] {
  return Object.entries(treeOf(root['paths'])).flatMap(([path, item]) =>
    Object.entries(treeOf(item)).map(([method, operation]) => ({ method, path, operation: treeOf(operation) })),
  )
}

function responses(root: Tree): readonly { readonly status: string; readonly response: Tree }[] {
  return operations(root).flatMap(({ operation }) =>
    Object.entries(treeOf(operation['responses'])).map(([status, response]) => ({
      status,
      response: resolved(root, response),
    })),
  )
}

function parameters(root: Tree): readonly Tree[] {
  return operations(root).flatMap(({ operation }) => listOf(operation['parameters']).map((one) => resolved(root, one)))
}

const isText = (value: Json | undefined, shape: RegExp) => typeof value === 'string' && shape.test(value)

interface Rule {
  /** As Logius calls it. */
  readonly rule: string
  readonly says: string
  readonly holds: (root: Tree) => boolean
  /** A description that breaks the rule. */
  readonly broken: (root: Tree) => void
}

function firstOperation(root: Tree): Tree {
  return treeOf(treeOf(treeOf(root['paths'])['/themas'])['get'])
}

/** Puts a path in the place of another. */
function renamed(root: Tree, from: string, to: string): void {
  const paths = treeOf(root['paths'])
  paths[to] = paths[from] ?? {}
  delete paths[from]
}

const RULES: readonly Rule[] = [
  {
    rule: '/core/doc-openapi',
    says: 'is an OpenAPI description of version 3 in which every reference leads somewhere',
    holds: (root) =>
      isText(root['openapi'], /^3\.\d+\.\d+$/) &&
      everyRef(root).every((ref) => Object.keys(resolved(root, { $ref: ref })).length > 0),
    broken: (root) => void (treeOf(firstOperation(root)['responses'])['404'] = { $ref: '#/components/responses/Weg' }),
  },
  {
    rule: '/core/doc-openapi-contact',
    says: 'says whom to ask',
    holds: (root) => {
      const contact = treeOf(treeOf(root['info'])['contact'])
      return ['name', 'url', 'email'].every((field) => isText(contact[field], /./))
    },
    broken: (root) => void delete treeOf(treeOf(root['info'])['contact'])['email'],
  },
  {
    rule: '/core/uri-version',
    says: 'has the major version in every server address, and there only that',
    holds: (root) => listOf(root['servers']).every((server) => isText(treeOf(server)['url'], /\/v\d+$/)),
    broken: (root) => void (root['servers'] = [{ url: 'https://cijfers.example/v1.0.0' }]),
  },
  {
    rule: '/core/semver',
    says: 'has a version of three numbers',
    holds: (root) => isText(treeOf(root['info'])['version'], /^\d+\.\d+\.\d+$/),
    broken: (root) => void (treeOf(root['info'])['version'] = '1.0'),
  },
  {
    rule: '/core/transport/tls',
    says: 'names addresses over TLS only',
    holds: (root) => listOf(root['servers']).every((server) => isText(treeOf(server)['url'], /^https:/)),
    broken: (root) => void (root['servers'] = [{ url: 'http://cijfers.example/v1' }]),
  },
  {
    rule: '/core/no-trailing-slash',
    says: 'has no path that ends in a slash, but for the beginning',
    holds: (root) => operations(root).every(({ path }) => path === '/' || !path.endsWith('/')),
    broken: (root) => renamed(root, '/themas', '/themas/'),
  },
  {
    rule: '/core/path-segments-kebab-case',
    says: 'writes paths in small letters with dashes',
    holds: (root) =>
      operations(root).every(({ path }) => path === '/' || /^(\/([a-z0-9]+(-[a-z0-9]+)*|\{\w+\}))+$/.test(path)),
    broken: (root) => renamed(root, '/themas', '/alle_Themas'),
  },
  {
    rule: '/core/query-keys-camel-case',
    says: 'writes names after the question mark in camel case',
    holds: (root) => parameters(root).every(({ name }) => isText(name, /^[a-z][a-zA-Z0-9]*$/)),
    broken: (root) => void (firstOperation(root)['parameters'] = [{ name: 'aantal_per_pagina', in: 'query' }]),
  },
  {
    rule: '/core/naming-collections',
    says: 'has collections in the plural: what holds single things ends in -en or -s',
    holds: (root) =>
      operations(root)
        .flatMap(({ path }) => path.match(/[a-z-]+(?=\/\{)/g) ?? [])
        .every((name) => /(en|s)$/.test(name)),
    broken: (root) => renamed(root, '/gebieden/{code}', '/gebied/{code}'),
  },
  {
    rule: '/core/http-methods',
    says: 'can be read only',
    holds: (root) => operations(root).every(({ method }) => method === 'get'),
    broken: (root) => void (treeOf(treeOf(root['paths'])['/themas'])['trace'] = { responses: {} }),
  },
  {
    rule: '/core/version-header',
    says: 'promises the full version with every answer',
    holds: (root) =>
      responses(root).every(({ response }) => Object.hasOwn(resolved(root, response['headers']), 'API-Version')),
    broken: (root) => void (treeOf(firstOperation(root)['responses'])['200'] = { description: '-', headers: {} }),
  },
  {
    rule: '/core/error-handling/problem-details',
    says: 'tells every fault as a problem with status, title and detail, and nothing else',
    holds: (root) =>
      responses(root)
        .filter(({ status }) => /^[45]/.test(status))
        .every(({ response }) => {
          const problem = treeOf(treeOf(response['content'])['application/problem+json'])
          const { properties, required } = resolved(root, problem['schema'])
          return [Object.keys(treeOf(properties)), listOf(required)].every(
            (names) => names.length === 3 && ['status', 'title', 'detail'].every((name) => names.includes(name)),
          )
        }),
    broken: (root) => void (treeOf(treeOf(treeOf(root['components'])['schemas'])['Probleem'])['required'] = ['status']),
  },
  {
    rule: '/core/error-handling/bad-request',
    says: 'has an answer for a question that is not right, wherever something can be chosen',
    holds: (root) => operations(root).every(({ operation }) => Object.hasOwn(treeOf(operation['responses']), '400')),
    broken: (root) => void delete treeOf(firstOperation(root)['responses'])['400'],
  },
  {
    rule: '/core/interface-language',
    says: 'names everything in camel case without English words where there are Dutch ones',
    holds: (root) =>
      Object.entries(treeOf(treeOf(root['components'])['schemas']))
        .filter(([name]) => name !== 'Probleem' && name !== 'GeoJson')
        .flatMap(([, schema]) => Object.keys(treeOf(treeOf(schema)['properties'])))
        .every((name) => /^[a-z][a-zA-Z]*$/.test(name) && !/^(name|value|year|area|missing|unit|title)$/.test(name)),
    broken: (root) =>
      void (treeOf(treeOf(treeOf(root['components'])['schemas'])['Cijfer'])['properties'] = { name: {} }),
  },
  {
    rule: '/core/transport/no-sensitive-uris',
    says: 'asks for nothing about a person in an address',
    holds: (root) =>
      parameters(root).every(
        ({ name }) => !isText(name, /bsn|burger|persoon|geboorte|huisnummer|adres|sleutel|token/i),
      ),
    broken: (root) => void (firstOperation(root)['parameters'] = [{ name: 'bsn', in: 'query' }]),
  },
]

describe('the description of the API', () => {
  for (const { rule, says, holds } of RULES) test(`${rule}: it ${says}`, () => assert.ok(holds(described())))

  test('it names every parameter of every path, with an example and a description', () => {
    const root = described()
    for (const { path, operation } of operations(root)) {
      const named = listOf(operation['parameters']).flatMap((one) =>
        treeOf(one)['in'] === 'path' ? treeOf(one)['name'] : [],
      )
      assert.deepEqual(named, path.match(/(?<=\{)\w+/g) ?? [], path)
    }
    for (const { name, description, example } of parameters(root))
      assert.ok(description && example, JSON.stringify(name))
  })

  test('its operations have names of their own, and a version that is that of the answers', () => {
    const root = described()
    const names = operations(root).map(({ operation }) => operation['operationId'])
    assert.equal(new Set(names).size, RESOURCES.length)
    assert.equal(treeOf(root['info'])['version'], API_VERSION)
  })

  test('without an operator it points beside itself, and names nobody’s mail', () => {
    const bare = JSON.parse(JSON.stringify(describeApi(RESOURCES, {}))) as Tree
    assert.deepEqual(bare['servers'], [{ url: '../v1' }])
    assert.deepEqual(Object.keys(treeOf(treeOf(bare['info'])['contact'])), ['name', 'url'])
  })
})

describe('a violation is found of', () => {
  for (const { rule, holds, broken } of RULES) {
    test(rule, () => {
      const root = described()
      broken(root)
      assert.equal(holds(root), false)
    })
  }
})
