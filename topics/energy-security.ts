import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const energySecurity: TopicDefinition = {
  id: 'energy-security',
  name: { de: 'Energiesicherheit', en: 'Energy security' },
  definition: {
    de: 'Versorgung mit Gas, Öl und Strom als Sicherheitsfrage: Abhängigkeit, Embargo, Pipelines, LNG, Reserven, Sabotage oder Ausfälle.',
    en: 'Supply of gas, oil and power as a security matter: dependence, embargo, pipelines, LNG, reserves, sabotage or shutdown.',
  },
  words: {
    any: {
      decisive: 'Nord Stream*, Nordstream*, TurkStream, South Stream, Nabucco*, Gazprom*, Naftogaz*',
      strong: 'LNG*',
    },
    de: {
      decisive:
        'Druschba, Gasversorg*, LNG Terminal*, Gasreserve*, Ölreserve*, Gasdurchleitung*, Gasfluss, Heizöl knapp, Stromversorgung*, Energiesicherheit*, Gasversorgung*, Energieversorgung*, Ölversorgung*, Versorgungssicherheit*, Gasspeicher*, Gasliefer*, Öllieferung*, Gaspipeline*, Ölpipeline*, Gasembargo*, Ölembargo*, Ölreserve*, Gasstreit*, Gasstopp*, Flüssiggas*, Energieabhängigkeit*, Gasnotfallplan*, Gasmangel*, Stromausfall*, Blackout*, Stromkabel*, Ölleitung*, Gasleitung*, Gastransit*, Gaskonflikt*, Energiekrise*, Gaskrise*, Energieunion*, Gasimport*, Ölimport*',
      strong:
        'Stromverbindung*, Netzbetreiber*, Pipeline*, Raffinerie*, Öltanker*, Energielieferung*, Stromnetz*, Gashahn*, russisch* Gas, russisch* Öl, Öllieferant*, Gaslieferant*, Öllager*, Füllstand*',
      against:
        'Klimaschutz*, Strompreisbremse*, Energieausweis*, OPEC*, Treibhausgas*, Ökostrom*, Spritpreis*, Klimapaket*',
    },
    en: {
      decisive:
        'Druzhba, rolling blackouts, strategic reserve, LNG terminal, gas deliveries, gas shortage, oil embargo, gas flow, gas reserves, oil output, oil processing, energy security, gas supply, gas supplies, oil supply, gas pipeline, oil pipeline, gas storage, gas stores, energy dependence, oil embargo, gas embargo, strategic petroleum reserve, energy crisis, gas crisis, energy independence, gas transit, oil reserve, energy supply, energy supplies, power cable, gas cutoff, fuel shortage, energy shortage, power supply, liquefied natural gas, gas dispute',
      strong:
        'oil production, oil plant, pipeline, refinery, refineries, natural gas, power grid, oil tanker, oil facility, oil facilities, Russian gas, Russian oil, oil field, blackout, power outage, oil terminal, oil export',
      against:
        'climate change, greenhouse, carbon tax, OPEC meeting, price relief, renewable subsidy, oil spill',
    },
  },
  together: [
    { all: ['energy', 'scarcity'], points: 2 },
    { all: ['energy', 'russia'], points: 1 },
    { all: ['energy', 'strike'], points: 1 },
  ],
}
