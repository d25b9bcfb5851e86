import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const armedForces: TopicDefinition = {
  id: 'armed-forces',
  name: { de: 'Streitkräfte', en: 'Armed forces' },
  definition: {
    de: 'Personal, Wehrpflicht, Einsatzbereitschaft, Ausrüstung, Übungen, Unfälle, Wehrjustiz, Kommandeure, Verlegungen und Abzüge, Soldaten im Inland.',
    en: 'Personnel, conscription, readiness, equipment, exercises, accidents, military justice, commanders, deployments and withdrawals, soldiers at home.',
  },
  words: {
    de: {
      decisive:
        'Militärhubschrauber*, Militärflugzeug*, Kampfflugzeug*, Truppenübungsplatz*, Soldaten verleg*, Soldaten entsend*, Truppen abzieh*, Truppen verleg*, Militärdienst*, Milizheer*, Berufsheer*, Afghanistan Einsatz*, Mali Einsatz*, Militärakademie*, Luftraumüberwachung*, Alarmrotte*, Schulschiff*, Kadett*, Heeresreform*, Truppenstärke*, Wehrbeauftragte*, Bundeswehr*, Bundesheer*, Wehrpflicht*, Wehrdienst*, Rekrutenschule*, Dienstpflicht*, Kriegsdienst*, Grundwehrdienst*, Zivildienst*, Rekrut*, Streitkräfte*, Generalstabschef*, Generalinspekteur*, Inspekteur*, Truppenübung*, Militärübung*, Truppenabzug*, Truppenverlegung*, Mobilmachung*, Einberufung*, Musterung*, Auslandseinsatz*, Kampftruppe*, Assistenzeinsatz*, Militärmanöver*, Großmanöver*, Seemanöver*, Luftstreitkräfte*, Jettrainer*, Düsentrainer*, Trainingsflugzeug*, Abfangjäger*, Kampfpanzer*, Zapfenstreich*, Wehrbeauftragt*, Heeresreform*',
      strong:
        'Kaserne*, Reservist*, Bataillon*, Brigade*, Kampfjet*, Luftwaffe*, Stützpunkt*, Luftwaffenstützpunkt*, Offizier*, Generalleutnant, Generalmajor, Admiral*, Kommandeur*, Oberbefehlshaber*, Verband, Einsatzbereitschaft*, Minenabwehr*, Militärhubschrauber*, Eurofighter*, Flugabwehrsystem*, Abwehrsystem*, Neutralität, Freiwilligenarmee, Berufsheer, Heeres*',
      weak: 'Soldat*, Truppe*, Armee, Marine*, Fregatte*, Manöver, Heer, General, Militär*, Einsatz, Übung*, Hubschrauber*, Radar*, U Boot*',
      except:
        'Militärgeheimdienst*, europäisch* Armee*, EU Armee*, Soldaten getötet, ehemalig* Offizier, früher* Offizier, ehemalig* Soldat*',
    },
    en: {
      decisive:
        'transgender troops, friendly fire, military plane, military academy, naval base, army base, military base, desertion, deserter, military chief, chief of defence, defence forces, troops deployed, deploys troops, deploys soldiers, deploy soldiers, withdraw troops, pull troops, troops home, withdrawal of troops, troop pullout, army recruits, military recruits, army reservists, air policing, jets scrambled, fighter jets policing, defence chiefs, chiefs of staff, combat troops, troop levels, more troops, more soldiers, additional troops, soldiers to, troops to, training crash, training flight, training accident, army chief, navy chief, enlist, conscription, military service, armed forces, conscript, draft, National Guard, troop withdrawal, military exercise, military drill, joint drills, court martial, troop deployment, Joint Chiefs, deploy troops, troops withdrawn, Royal Navy, Royal Air Force, Army chief, naval exercise, war games',
      strong:
        'air force, Marine Corps, battalion, brigade, reservist, admiral, military base, air base, readiness, aircraft carrier, squadron, air force pilot, servicemen, servicewomen, servicemember, barracks, regiment, minehunter, enlistment, chief of staff',
      weak: 'warship, submarine, recruit, military, exercise, drill, helicopter, deploy*, radar, pilot',
      except:
        'military intelligence, European army, EU army, soldiers killed, prosecutor general, retired general, former army officer, former soldier, Attorney General, Secretary General, Director General, general election, general assembly, inspector general, general strike, in general, general manager, general secretary, Salvation Army',
    },
  },
  together: [
    { all: ['force', 'deploy'], points: 2 },
    { all: ['force', 'buy'], points: 1 },
    { all: ['weapon', 'buy', 'state'], points: 1 },
    { all: ['strike', 'force'], points: -1 },
    { all: ['force', 'court'], points: 1 },
  ],
}
