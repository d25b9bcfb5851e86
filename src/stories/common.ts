/** Words that every report holds: they tell no event apart. Folded, whole words. */
const words: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(
    (
      'und der die das den dem des ein eine einen einem einer eines ist sind war waren wird werden wurde wurden worden sei seien ' +
      'hat haben hatte hatten habe nicht mit fur von auf sich im in an am zu zum zur bei nach aus uber unter gegen vor seit bis als ' +
      'auch noch nur schon mehr so wie dass wenn weil aber oder doch er sie es wir ich ihr ihre ihren ihrem ihrer sein seine seinen ' +
      'seinem seiner uns unser man kein keine keinen durch um ohne wegen damit dabei dann da dort hier heute gestern morgen am ' +
      'montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august september oktober ' +
      'november dezember sagte sagten sagt erklarte teilte mit hieß heißt laut angaben zufolge demnach nannte sprach soll sollen ' +
      'sollte will wollen wolle wollte kann konnen konnte muss mussen musste darf durfe jahr jahre jahren jahres tag tage tagen woche ' +
      'wochen monat monate monaten uhr prozent euro dollar millionen milliarden million milliarde mrd mio rund etwa knapp mehrere ' +
      'viele weitere weiteren weiterer neue neuen neuer neues ersten erste erster erstes zweiten zwei drei vier funf sechs sieben acht neun zehn ' +
      'elf zwolf menschen zeit land ende mal wieder immer allem alle allen alles andere anderen anderer diese dieser diesem diesen ' +
      'dieses jede jeder jeden welche etwas nichts sehr zwischen wahrend bereits zunachst zuletzt bisher jedoch sowie ' +
      'beim vom ins ans ubers was wer wo wann warum ob denn nun also konne hatten ware waren wurde gebe gibt gab geht ging kam kommt ' +
      'kommen machte machen steht stand stehen liegt lag sieht gut gute guten groß große großen heuer seines gegenuber darauf daran ' +
      'darunter davon dazu dafur dagegen insgesamt etwa deutlich offenbar mindestens nachrichtenagentur agentur'
    )
      .split(' ')
      .map((word) => word.replaceAll('ß', 'ss')),
  ),
  en: new Set(
    (
      'the of and to in that with for is was were are be been being from by on at as an it its this these those there their they them ' +
      'he she his her hers him who whom which what when where why how will would could should can may might must have has had having ' +
      'not no nor but or so if than then also only more most much many some any all each other another such over under about after ' +
      'before between into out off up down through during against without within since until while because though although both ' +
      'said says say told saying according added asked called spoke monday tuesday wednesday thursday friday saturday sunday january ' +
      'february march april may june july august september october november december year years month months week weeks day days time ' +
      'one two three four five six seven eight nine ten eleven twelve first second third last next new percent per cent million ' +
      'billion euros euro dollars dollar pounds people man men woman women country countries nearly almost around roughly later ago ' +
      'now still even just very made make makes making take took taken get got give given goes going went come came put set too well ' +
      'our your my we you i do does did done was like including among early late long big own per yet ever never once already'
    ).split(' '),
  ),
}

const none: ReadonlySet<string> = new Set()

/** Whether a folded word is one that every report of its language holds. */
export const isCommon = (word: string, language: string): boolean => (words[language] ?? none).has(word)
