import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const militaryAid: TopicDefinition = {
  id: 'military-aid',
  name: { de: 'Militärhilfe', en: 'Military aid' },
  definition: {
    de: 'Waffenlieferungen, Ausbildung, Aufklärung und Sicherheitshilfe für einen dritten Staat, auch erbeten, verweigert oder beendet.',
    en: 'Weapons deliveries, training, intelligence and security assistance to a third state, also when asked for, refused or ended.',
  },
  words: {
    de: {
      decisive:
        'Waffen an die Kurden, Waffen für die Kurden, bewaffnet Rebellen, Ausbildungshilfe*, Militärausbilder*, Militärhilfe*, Waffenhilfe*, Waffenlieferung*, Rüstungshilfe*, Panzerlieferung*, Munitionslieferung*, Raketenlieferung*, Ringtausch*, Waffenpaket*, Ramstein Gruppe*, Ausbildungsmission*, Ausbildungseinsatz*, Militärberater*',
      strong:
        'Flugabwehr für, Panzer für, Marschflugkörper für, Raketen für, Drohnen für, Abfangraketen für, syrisch* Rebellen ausbild*, gemäßigt* Rebellen, Ausbildungsprogramm*, Waffen liefer*, Waffen geliefert, Waffen für, Waffen an, Luftabwehr für, Ausbildung ukrainisch*, Ausrüstungshilfe*, Ertüchtigung*, EUMAM, Sicherheitshilfe*, militärisch* Hilfe*, militärisch* Unterstützung',
      against: 'Waffenstillstand*',
      except: 'Waffen schweigen',
    },
    en: {
      decisive:
        'arm the rebels, arming rebels, arming the rebels, suspend military aid, lethal assistance, weapons for rebels, military trainers, train and equip, military aid, military assistance, security assistance, arms deliver*, weapons deliver*, weapons shipment, arms shipment, arms package, weapons package, lethal aid, foreign military financing, military adviser, military advisor, military support',
      strong:
        'trainers to, instructors to, to train its army, to train local forces, train Iraqi, train Afghan, train Syrian, training Iraqi, training Afghan, training Syrian, train its troops, help train, weapons to, arms to, interceptors to, military instructors, instructors for, armoured vehicles to, armoured vehicles for, armored vehicles to, armored vehicles for, lend lease, interceptor missiles for, missiles for, tanks for, guns to, shells for, jets for, refuel*, train rebels, moderate rebels, hand Ukraine, give Ukraine, send weapons, sending weapons, supply weapons, supplying arms, provide weapons, arming the, train Ukrainian, training Ukrainian, non lethal aid, intelligence sharing, train and equip',
    },
  },
  together: [
    { all: ['weapon', 'supply', 'state'], points: 1 },
    { all: ['weapon', 'supply', 'ukraine'], points: 3 },
    { all: ['weapon', 'supply', 'orient'], points: 1 },
  ],
}
