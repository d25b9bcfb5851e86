import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const cyberHybrid: TopicDefinition = {
  id: 'cyber-hybrid',
  name: { de: 'Cyber und hybride Angriffe', en: 'Cyber and hybrid threats' },
  definition: {
    de: 'Angriffe auf Staaten oder kritische Infrastruktur im Netz, Wahleinmischung, Desinformation, Spionage, Sabotage, staatliche Cyberabwehr.',
    en: 'Attacks on states or critical infrastructure online, election meddling, disinformation, espionage, sabotage, federal cyber defence.',
  },
  words: {
    any: {
      strong: 'Snowden, WikiLeaks, Stuxnet, NotPetya, WannaCry, Assange, APT28, Fancy Bear, RT, Sputnik',
    },
    de: {
      decisive:
        'Phishing*, Deepfake*, Fake News, Datenleck im, Geheimnisverrat*, Landesverrat*, Agentenring*, Spionagefall*, Spionageabwehr*, IT Angriff*, Netzwerk des Bundes, Lauschangriff*, Spähaffäre*, NSA Affäre, Trollarmee*, DDoS, Botnetz*, Datendiebstahl*, Computernetz*, Cyberangriff*, Cyberattack*, Cyberkrieg*, Cyberabwehr*, Cybersicherheit*, Hackerangriff*, Hackerattacke*, Desinformation*, Spionage*, Wahlbeeinflussung*, Wahleinmischung*, hybrid* Krieg*, hybrid* Angriff*, hybrid* Bedrohung*, Sabotage*, Unterseekabel*, Seekabel*, Erpressungssoftware*, Ransomware*, Spionageaffäre*, Spionageskandal*, Doppelagent*, abgehört*, Stromkabel*, Cyber Attacke*, Cyber Angriff*, Spionagevorw*, Spionageverdacht*, NSA Affäre, Bundeshack, Abhöraffäre*',
      strong:
        'Hacker*, Spion, Spione, Agent, Agenten, ausspionier*, Trollfabrik*, Schadsoftware*, Falschmeldung*, Propaganda*, Geheimdienst*, BND, NSA, Wahlmanipulation*, gefälscht* Video*, Cyber*, Trojaner*, lahmgelegt',
      against:
        'Anonymous, Hackerkollektiv*, Hacker Kollektiv*, Film*, Roman, Hackerkongress*, Chatkontrolle*, Vorratsdaten*, Filmspion*, Datenschutzverordnung*, Betrüger*, Sicherheitslücke*, Cyber Monday, Spionageroman*',
      except: 'Industriespionage, Spionagesatellit*, Spionageflugzeug*',
    },
    en: {
      decisive:
        'phishing, election hacking, deepfake*, fake accounts, wiretapping, espionage charges, mole in, hack of, hacked into, state hackers, data breach at, malicious software, attack on computers, computer virus, computer worm, hijacked computers, denial of service, DDoS, botnet, knocked offline, broke into the network, break in at, cyberattack, cyber attack, cyberwarfare, cyber warfare, cyber defence, cyber defense, cybersecurity, cyber security, disinformation, espionage, sold secrets, leaked secrets, election meddling, election interference, hybrid warfare, hybrid attack, hybrid threat, sabotage, undersea cable, ransomware, spy ring, spy scandal, double agent, state sponsored hack*, hacking campaign, spyware, cyber command, cyber espionage, meddling in, power cable, wiretap',
      strong:
        'troll, foreign influence, hacker, hacking, hacked, spy, spies, spying, malware, propaganda, intelligence officer, intelligence agent, troll farm, fake news, NSA, surveillance, cyber*, poisoning, leaked documents',
      except: 'spy satellite, spy plane',
      against:
        'Anonymous, hacktivist*, hacker collective, data protection, identity theft, spy film, spy novel, spy thriller, novel, credit card, James Bond, video game, Bitcoin, Cyber Monday',
    },
  },
  together: [
    { all: ['hack', 'infrastructure'], points: 1 },
    { all: ['hack', 'russia'], points: 1 },
    { all: ['hack', 'china'], points: 1 },
  ],
}
