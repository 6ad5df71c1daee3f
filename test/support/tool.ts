import type { ToolDocument } from '../../src/instruments/index.ts'

const standing = { confidence: 'recalled', note: 'A tool for tests.' } as const
const said = { meaning: 'What the figure says.', standing, citation: 'No source: a tool for tests.' }
const bands = [
  { code: 'low', label: 'Low' },
  { code: 'medium', label: 'Medium' },
  { code: 'high', label: 'High' },
]
const yesNo = [
  { code: 'no', label: 'No' },
  { code: 'yes', label: 'Yes' },
  { code: 'not-known', label: 'Not known', missing: true as const },
]

/** A small tool that nobody uses: every kind of item and every rule, with sums that a reader does in the head. */
export const smallTool: ToolDocument = {
  format: 'tool/1',
  code: 'small',
  version: '1',
  title: 'A small tool',
  short: 'Small',
  kind: 'static',
  status: 'published',
  published: '2026-11-01',
  about: 'It shows every kind of item and every rule.',
  wording: 'Our own words.',
  standing,
  citations: ['No source: a tool for tests.'],
  tier: 'shared',
  covers: {
    whom: 'Adults.',
    conditions: [{ must: { item: 'age', atLeast: 18 }, otherwise: 'It covers adults only.' }],
    offer: 'Write a judgement without it.',
    standing,
  },
  goodForMonths: { months: 12, standing },
  readings: [
    {
      code: 'strangers',
      title: 'Strangers',
      question: 'Is the question about strangers asked?',
      options: [
        { code: 'asked', label: 'Asked', help: 'As the first source has it.' },
        { code: 'left-out', label: 'Left out', help: 'As the second source has it.' },
      ],
      default: 'asked',
      standing,
      citation: 'No source: a tool for tests.',
    },
  ],
  sections: [
    {
      code: 'person',
      title: 'The person',
      items: [
        { kind: 'day', code: 'born', prompt: 'Date of birth', help: 'As recorded.', prefill: 'date-of-birth' },
        { kind: 'day', code: 'start', prompt: 'Start', help: 'The first day in the community.' },
        {
          kind: 'years',
          code: 'age',
          prompt: 'Age at the start',
          help: 'Worked out.',
          since: 'born',
          until: 'start',
          from: 10,
          to: 110,
          otherwise: 'The age at the start must be from 10 to 110.',
        },
      ],
    },
    {
      code: 'history',
      title: 'What happened',
      items: [
        { kind: 'count', code: 'all', prompt: 'All', help: 'How many in all.', from: 0, to: 100 },
        { kind: 'count', code: 'some', prompt: 'Some', help: 'How many of them.', from: 0, to: 100 },
        {
          kind: 'choice',
          code: 'stranger',
          prompt: 'A stranger',
          help: 'Whether it was a stranger.',
          when: {
            all: [
              { item: 'some', atLeast: 1 },
              { reading: 'strangers', is: 'asked' },
            ],
          },
          options: yesNo,
        },
        { kind: 'choice', code: 'alone', prompt: 'Alone', help: 'Whether he lives alone.', options: yesNo },
        { kind: 'words', code: 'note', prompt: 'Note', help: 'Anything else.', optional: true, most: 20 },
      ],
    },
    {
      code: 'judgement',
      title: 'Your judgement',
      items: [
        {
          kind: 'choice',
          code: 'view',
          prompt: 'Your view',
          help: 'As you judge it.',
          optional: true,
          options: [
            { code: 'low', label: 'Low' },
            { code: 'high', label: 'High' },
          ],
        },
      ],
    },
  ],
  agreements: [
    { rule: 'not-more-than', version: 1, item: 'some', than: 'all', otherwise: 'Some can’t be more than all.' },
    { rule: 'not-before', version: 1, item: 'start', before: 'born', otherwise: 'The start is before the birth.' },
    {
      rule: 'never-both',
      version: 1,
      items: ['age', 'alone'],
      when: { all: [{ not: { item: 'age', atLeast: 19 } }, { item: 'alone', is: 'yes' }] },
      otherwise: 'Nobody of 18 lives alone in this tool.',
    },
  ],
  scores: [
    {
      code: 'sum',
      title: 'Sum',
      ...said,
      bands,
      rule: {
        rule: 'points',
        version: 1,
        items: [
          {
            item: 'age',
            steps: [
              { from: 10, points: 2 },
              { from: 30, points: 1 },
              { from: 50, points: 0 },
            ],
          },
          {
            item: 'some',
            steps: [
              { from: 0, points: 0 },
              { from: 2, points: 3 },
            ],
          },
          { item: 'alone', points: { no: 0, yes: 1 } },
        ],
        without: ['alone'],
        cuts: [
          { from: 0, band: 'low' },
          { from: 2, band: 'medium' },
          { from: 4, band: 'high' },
        ],
      },
    },
    {
      code: 'after-strangers',
      title: 'After strangers',
      ...said,
      bands,
      rule: {
        rule: 'raised',
        version: 1,
        base: 'sum',
        when: [
          { holds: { item: 'stranger', is: 'yes' }, words: 'A stranger' },
          { holds: { item: 'some', atLeast: 3 }, words: 'Three or more' },
        ],
        steps: [
          { from: 1, by: 1 },
          { from: 2, by: 2 },
        ],
      },
    },
    {
      code: 'twice',
      title: 'Twice',
      ...said,
      bands,
      rule: {
        rule: 'raised',
        version: 1,
        base: 'sum',
        when: [
          { holds: { answered: 'alone' }, words: 'Answered' },
          { holds: { item: 'all', atLeast: 9 }, words: 'Nine' },
        ],
        steps: [
          { from: 1, by: 1 },
          { from: 2, by: 2 },
        ],
      },
    },
    {
      code: 'after-years',
      title: 'After years',
      ...said,
      bands,
      rule: {
        rule: 'lowered',
        version: 1,
        base: 'after-strangers',
        when: { item: 'age', atLeast: 60 },
        words: 'Sixty or over',
        by: 1,
        notBelow: 'low',
      },
    },
    {
      code: 'both',
      title: 'Both',
      ...said,
      bands,
      rule: {
        rule: 'band-points',
        version: 1,
        of: [
          { score: 'sum', points: { low: 0, medium: 1, high: 2 } },
          { score: 'after-strangers', points: { low: 0, medium: 1, high: 2 } },
        ],
        cuts: [
          { from: 0, band: 'low' },
          { from: 2, band: 'medium' },
          { from: 3, band: 'high' },
        ],
      },
    },
    {
      code: 'chance',
      title: 'Chance',
      ...said,
      bands: [],
      rule: { rule: 'logistic', version: 1, of: 'sum', intercept: -2, slope: 0.5, decimals: 2, none: 0 },
    },
    {
      code: 'branch',
      title: 'Branch',
      ...said,
      bands,
      rule: {
        rule: 'first-of',
        version: 1,
        branches: [
          { when: { score: 'sum', atLeast: 6 }, words: 'Six or more', band: 'high', percent: 9 },
          {
            when: {
              any: [
                { item: 'all', atLeast: 5 },
                { item: 'alone', oneOf: ['yes'] },
              ],
            },
            words: 'Five, or alone',
            band: 'medium',
          },
          { words: 'Neither', band: 'low' },
        ],
      },
    },
    {
      code: 'table',
      title: 'Table',
      ...said,
      bands: [
        { code: 'one', label: 'One' },
        { code: 'two', label: 'Two' },
      ],
      rule: {
        rule: 'band-table',
        version: 1,
        rows: { item: 'view' },
        columns: { score: 'sum' },
        table: {
          low: { low: 'one', medium: 'one', high: 'two' },
          high: { low: 'one', medium: 'two', high: 'two' },
        },
      },
    },
    {
      code: 'at-once',
      title: 'At once',
      ...said,
      bands: [
        { code: 'wait', label: 'Wait' },
        { code: 'now', label: 'Now' },
      ],
      rule: {
        rule: 'any-of',
        version: 1,
        reasons: [
          { when: { item: 'stranger', is: 'yes' }, words: 'A stranger' },
          { when: { item: 'alone', is: 'yes' }, words: 'Alone' },
        ],
        band: 'now',
        otherwise: 'wait',
      },
    },
    {
      code: 'judgement',
      title: 'Judgement',
      ...said,
      bands: [
        { code: 'low', label: 'Low' },
        { code: 'high', label: 'High' },
      ],
      rule: { rule: 'judged', version: 1, item: 'view' },
    },
    {
      code: 'not-lower',
      title: 'Not lower than medium',
      ...said,
      bands,
      rule: {
        rule: 'lowered',
        version: 1,
        base: 'sum',
        when: { item: 'alone', is: 'yes' },
        words: 'Alone',
        by: 2,
        notBelow: 'medium',
      },
    },
    {
      code: 'views',
      title: 'Views',
      ...said,
      bands: [{ code: 'any', label: 'Any' }],
      rule: {
        rule: 'points',
        version: 1,
        items: [{ item: 'view', points: { low: 0, high: 1 } }],
        without: [],
        cuts: [{ from: 0, band: 'any' }],
      },
    },
  ],
}
