import { describe, expect, it } from 'vitest'
import { renderMetrics } from '../../src/web/operating.ts'

describe('metrics', () => {
  it('stand under their names once, with labels that cannot break a line', () => {
    expect(
      renderMetrics([
        { name: 'items', help: 'Items stored.', type: 'gauge', value: 3 },
        {
          name: 'deliveries_total',
          help: 'Deliveries.',
          type: 'counter',
          labels: { state: 'posted' },
          value: 2,
        },
        {
          name: 'deliveries_total',
          help: 'Deliveries.',
          type: 'counter',
          labels: { state: 'a"b\n\\' },
          value: 1,
        },
      ]),
    ).toBe(
      '# HELP wirebrief_items Items stored.\n# TYPE wirebrief_items gauge\nwirebrief_items 3\n' +
        '# HELP wirebrief_deliveries_total Deliveries.\n# TYPE wirebrief_deliveries_total counter\n' +
        'wirebrief_deliveries_total{state="posted"} 2\nwirebrief_deliveries_total{state="a\\"b\\n\\\\"} 1\n',
    )
  })
})
