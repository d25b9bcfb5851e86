import type { TopicDefinition } from '../src/language/topics/definition.ts'

export const middleEast: TopicDefinition = {
  id: 'middle-east',
  name: { de: 'Naher Osten', en: 'Middle East' },
  definition: {
    de: 'Israel und die Palästinenser, Libanon, Syrien, Irak, Iran, Jordanien, Ägypten, Golfstaaten, Jemen: Politik, Konflikt, Menschenrechte und die Politik anderer dort.',
    en: 'Israel and the Palestinians, Lebanon, Syria, Iraq, Iran, Jordan, Egypt, Gulf states, Yemen: politics, conflict, human rights, and outside powers there.',
  },
  words: {
    any: {
      decisive:
        'Hamas, Gaza*, Assad, Netanjahu, Netanyahu, Hezbollah, Hisbollah*, Fatah, Abbas, Arafat, Ahmadinejad, Ahmadinedschad, Rohani, Rouhani, Chamenei, Khamenei, Raisi, Mubarak, Mursi, Morsi, Sisi, Saddam, Maliki, Peschmerga, Peshmerga, Houthi, Huthi*, Scharon, Olmert, Muslimbr*',
      strong:
        'Israel*, Iran*, Jerusalem, Aleppo, Idlib, Homs, Rakka, Raqqa, Bagdad, Baghdad, Mossul, Mosul, Kirkuk, Basra, Falludscha, Fallujah, Damaskus, Damascus, Beirut, Teheran, Tehran, Riad, Riyadh, Sanaa, Aden, Hebron, Ramallah, Dubai, Bahrain, Golan*, Hodeida*, Kobane, Kobani, Palmyra, Mecca, Mekka, Sinai, Rafah, Tikrit, Ramadi',
    },
    de: {
      decisive:
        'Intifada, Siedlungsbau*, jüdisch* Siedler*, Knesset, Ayatollah, Revolutionsgarde*, Arabisch* Frühling*, Tahrir*, Kurdistan, Gaza Flottille*, Peschmerga, Nahost*, Naher Osten, Nahen Osten, Palästin*, Westjordanland, Gazastreifen, syrisch* Regierung*, syrisch* Armee, syrisch* Präsident*, Israelis, saudisch* Königshaus, Rotes Meer, Roten Meer, Golfstaat*, Zweistaatenlösung',
      strong:
        'Syrien*, syrisch*, Irak*, irakisch*, Jemen*, jemenitisch*, saudisch*, Saudi*, libanesisch*, Libanon, Ägypten*, ägyptisch*, Katar*, Jordanien*, Kairo, Kurdengebiet*, Kuwait, Oman, Emirat*, iranisch*, israelisch*, jordanisch*, Tel Aviv, Nordsyrien, Siedlungsbau*',
      except:
        'Golf von Aden, Flüchtlinge aus Syrien, syrisch* Flüchtling*, aus Syrien, aus dem Irak, syrisch* Familie*, Syrer, irakisch* Flüchtling*, nach Syrien ausreis*, Syrien Rückkehrer*, Syrer*',
    },
    en: {
      decisive:
        'intifada, Israeli settlement, settlers, Knesset, Likud, PLO, Ayatollah, Revolutionary Guard*, Arab Spring, Tahrir, Kurdistan, Gaza flotilla, Middle East, Palestinian, Palestine, West Bank, Gaza Strip, Red Sea, Israelis, Gulf state, Muslim Brotherhood, Golan Heights, Persian Gulf, Strait of Hormuz',
      strong:
        'Syria, Syrian, Iraq, Iraqi, Iranian, Yemen, Yemeni, Saudi, Lebanon, Lebanese, Egypt, Egyptian, Qatar, Jordanian, Cairo, Kuwait, Oman, UAE, Emirates, Israeli, Tel Aviv, Kurd, Kurdish, Shiite, Sunni, Jordan',
      except:
        'Gulf of Aden, Syrian refugee, refugees from Syria, from Syria, Iraqi refugee, Iraq veteran, Iraq war veteran, Michael Jordan',
    },
  },
  together: [
    { all: ['orient', 'strike'], points: 1 },
    { all: ['orient', 'state'], points: 1 },
    { all: ['orient', 'talks'], points: 1 },
    { all: ['orient', 'conflict'], points: 1 },
    { all: ['orient', 'court'], points: 1 },
    { all: ['orient', 'nuclear'], points: 1 },
  ],
}
