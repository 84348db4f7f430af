import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audienceOf } from '../pipeline/config/audience-of.ts'
import { contrastOnWhite, longHex } from '../pipeline/config/contrast.ts'
import {
  defaultBlock,
  defaultBlocks,
  defaultGates,
  defaultLimits,
} from '../pipeline/config/defaults.ts'
import { readConfig } from '../pipeline/config/read-config.ts'
import type { Config } from '../pipeline/config/types.ts'
import { BriefError } from '../pipeline/error.ts'
import { nearest } from '../pipeline/language/nearest.ts'

function settle(rest = ''): Config {
  const text = `
title: School meals
themes:
  - {id: costs, title: What it costs, phrases: [cost, {text: price, weight: 1}, {text: bill}]}
  - {id: kitchens, title: Kitchens, phrases: [oven], not: [pizza oven]}
${rest}`
  return readConfig(text, 'here/brief.config.yaml', (warning) => {
    throw new Error(`Unexpected warning: ${warning.message}`)
  })
}

describe('a configuration', () => {
  test('of a title and themes is complete', () => {
    const { audiences, ...config } = settle()
    expect(config).toEqual({
      path: 'here/brief.config.yaml',
      title: 'School meals',
      sources: [],
      paper: 'A4',
      draft: false,
      templates: 'templates',
      limits: defaultLimits,
      gates: defaultGates,
      editor: [],
      themes: [
        {
          id: 'costs',
          title: 'What it costs',
          phrases: [
            { text: 'cost', weight: 2 },
            { text: 'price', weight: 1 },
            { text: 'bill', weight: 2 },
          ],
          not: [],
        },
        {
          id: 'kitchens',
          title: 'Kitchens',
          phrases: [{ text: 'oven', weight: 2 }],
          not: ['pizza oven'],
        },
      ],
      aliases: [],
    })
    expect(audiences.map(({ id }) => id)).toEqual(['policy', 'investor', 'technical'])
  })

  test('keeps what it is told', () => {
    const config = settle(`
sources: in
language: pt-br
date: 2024-02-29
paper: Letter
draft: true
templates: ../templates
limits: {sources: 3}
aliases: {Groq: [Grock, Grok], 1984: [Nineteen Eighty-Four]}`)
    expect(config).toMatchObject({
      sources: ['in'],
      language: 'pt-BR',
      date: '2024-02-29',
      paper: 'Letter',
      draft: true,
      templates: '../templates',
      limits: { ...defaultLimits, sources: 3 },
    })
    expect(config.aliases).toContainEqual({ name: 'Groq', spellings: ['Grock', 'Grok'] })
    expect(config.aliases).toContainEqual({ name: '1984', spellings: ['Nineteen Eighty-Four'] })
  })

  test('takes one source or many', () => {
    expect(settle('sources: ["a", "b/*.md"]').sources).toEqual(['a', 'b/*.md'])
  })

  test('is plain JSON', () => {
    const config = settle('audiences: {pupils: {like: policy}}')
    expect(JSON.parse(JSON.stringify(config))).toEqual(config)
  })

  test('makes what it wants of the names that objects have', () => {
    const { aliases, audiences } = settle(`
aliases: {constructor: [toString], valueOf: [hasOwnProperty]}
audiences: {constructor: {series: Builders}}`)
    expect(aliases.map(({ name }) => name)).toEqual(['constructor', 'valueOf'])
    expect(audiences.at(-1)).toMatchObject({ id: 'constructor', series: 'Builders' })
  })
})

describe('an audience', () => {
  const { audiences: builtIn } = settle()

  test('that is built in is changed field by field, its outline as a whole', () => {
    const config = settle(
      `
audiences:
  policy:
    accent: "#ABC0"`
        .replace('#ABC0', '#05C')
        .concat(`
    words: {max: 1450}
    themes: {kitchens: 0}
  investor:
    words: {min: 10, max: 20}
    outline: [{block: takeaways, words: 20}]`),
    )
    const [policy, investor] = builtIn
    expect(audienceOf(config, 'policy')).toEqual({
      ...policy,
      accent: '#0055cc',
      words: { min: 1000, max: 1450 },
      themes: { costs: 1, kitchens: 0 },
    })
    const { outline, ...rest } = audienceOf(config, 'investor')
    expect(rest).toEqual({ ...investor, words: { min: 10, max: 20 }, outline: undefined })
    expect(outline).toEqual([
      { ...defaultBlock, block: 'takeaways', title: 'Key takeaways', words: 20 },
    ])
  })

  test('of a new name starts from the defaults', () => {
    const parents = audienceOf(settle('audiences: {parents: {}}'), 'parents')
    expect(parents).toMatchObject({
      series: 'Brief',
      template: 'policy',
      questions: [],
      notice: '',
    })
    expect(parents.themes).toEqual({ costs: 1, kitchens: 1 })
    expect(parents.outline.map(({ block }) => block)).toContain('findings')
  })

  test('may start from another, changed or not, in a chain and in any order', () => {
    const config = settle(`
audiences:
  pupils: {like: parents, series: For pupils}
  parents: {like: investor, template: parents}
  investor: {notice: Ask first.}`)
    expect(config.audiences.map(({ id }) => id).slice(3)).toEqual(['pupils', 'parents'])
    expect(audienceOf(config, 'pupils')).toEqual({
      ...builtIn[1],
      id: 'pupils',
      series: 'For pupils',
      template: 'parents',
      notice: 'Ask first.',
    })
  })

  test('has both columns of a block of sides, whatever is given of them', () => {
    const config = settle(`
audiences:
  parents:
    words: {min: 100, max: 300}
    outline: [{block: sides, pro: {title: Eaters}, con: {roles: [risk]}}]`)
    const [sides] = audienceOf(config, 'parents').outline
    expect(sides?.pro).toEqual({ title: 'Eaters', roles: ['pro'] })
    expect(sides?.con).toEqual({ title: 'Against', roles: ['risk'] })
  })

  test.each(Object.keys(defaultBlocks))('may have a block of type %s and nothing else', (type) => {
    const text = type === 'editor' ? ', text: Hello.' : ''
    const warnings: string[] = []
    const config = readConfig(
      `title: x
themes: [{id: a, title: a, phrases: [a]}]
audiences: {parents: {outline: [{block: ${type}${text}}]}}`,
      'x',
      ({ code }) => warnings.push(code),
    )
    expect(audienceOf(config, 'parents').outline).toMatchObject([{ block: type }])
    expect(warnings).toEqual(['W_CONFIG_BUDGET'])
  })

  test('that is unknown is told with the nearest one and all there are', () => {
    const config = settle('audiences: {parents: {}}')
    const error = caught(() => audienceOf(config, 'polcy'))
    expect(error).toBeInstanceOf(BriefError)
    expect(error).toMatchObject({
      failure: 'usage',
      diagnostics: [
        {
          code: 'E_UNKNOWN_AUDIENCE',
          message: 'Unknown audience "polcy": did you mean "policy"?',
          hint: 'The audiences known here: policy, investor, technical, parents.',
        },
      ],
    })
    expect(caught(() => audienceOf(config, 'toString'))).toBeInstanceOf(BriefError)
  })

  function caught(run: () => unknown): unknown {
    try {
      return run()
    } catch (error) {
      return error
    }
  }
})

describe('the built-in audiences', () => {
  const { audiences } = settle()

  test.each(audiences)(
    '$id: the budgets of the blocks add up to a length in the range',
    (audience) => {
      const most = audience.outline.reduce((sum, { words = 0 }) => sum + words, 0)
      expect(most).toBeGreaterThanOrEqual(audience.words.min)
      expect(most).toBeLessThanOrEqual(audience.words.max)
    },
  )

  test.each(audiences)(
    '$id: holds for any subject, with readable colour and sources',
    (audience) => {
      expect(audience.outline.flatMap(({ themes }) => themes)).toEqual([])
      expect(audience.outline.some(({ block }) => block === 'sources')).toBe(true)
      expect(audience.template).toBe(audience.id)
      expect(audience.questions.length).toBeGreaterThanOrEqual(3)
      expect(contrastOnWhite(audience.accent)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('differ in colour and series', () => {
    expect(new Set(audiences.map(({ accent }) => accent)).size).toBe(3)
    expect(new Set(audiences.map(({ series }) => series)).size).toBe(3)
  })
})

describe('nearest', () => {
  const keys = ['title', 'sources', 'language', 'themes', 'templates']

  test.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['lang', 'language'],
    ['theme', 'themes'],
    ['temlpates', 'templates'],
    ['sorces', 'sources'],
    ['out', undefined],
    ['ti', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%j is meant to be %j', (word, meant) => {
    expect(nearest(word, keys)).toBe(meant)
  })

  test('among equals takes the first, and the word itself before all', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat')
    expect(nearest('hat', ['bat', 'hat', 'hats'])).toBe('hat')
  })

  test('finds a word of four letters or more with one slip of the pen', () => {
    const letters = fc.constantFrom(...'abcdefgh')
    const words = fc.string({ unit: letters, minLength: 4, maxLength: 12 })
    const slips = fc.constantFrom<[put: string, drop: number]>(['', 1], ['x', 1], ['x', 0])
    fc.assert(
      fc.property(words, fc.nat(), slips, (word, n, [put, drop]) => {
        const at = n % word.length
        expect(nearest(word.slice(0, at) + put + word.slice(at + drop), [word])).toBe(word)
      }),
    )
  })
})

test('contrast is as WCAG has it', () => {
  const rounded = (hex: string) => Math.round(contrastOnWhite(hex) * 100) / 100
  expect(['#000', '#fff', '#767676', '#777', '#F00'].map(rounded)).toEqual([21, 1, 4.54, 4.48, 4])
  expect(longHex('#F0a')).toBe('#ff00aa')
})
