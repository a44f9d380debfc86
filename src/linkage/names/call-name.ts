/**
 * Given names and the names by which people with them are called, one family a line, the official form first.
 * Gathered by hand from everyday Dutch use and from the forms that a name takes in neighbouring languages; the
 * Nederlandse Voornamenbank of the Meertens Instituut describes such derivations at length. A name may be in several
 * families (Hans, Bert, Jo). Not complete: a name that is missing is compared by its letters and its sound.
 */
const FAMILIES = `
  johannes jan hans johan joannes johannus hannes jo joop joep janus john johnny jean juan giovanni ivan jens jannes jantje
  johanna anna hanna jo joke janna jannie jans hanneke jopie hennie joanna jeanne jana
  wilhelmus willem wim willy wil bill william guillaume helmus pim wilhelm will willie
  wilhelmina willemina mina wil willy wilma mien mientje miep minke helma willemijn
  cornelis cor cees kees nelis cornelius corneel kris
  cornelia cor corrie nel nelly neeltje cora lia corry
  petrus piet peter pieter pierre pedro per peer petro pjotr pete
  petronella nel nelly petra nellie ella
  jacobus jaap jacob koos jack jacques james jim sjaak cobus coos jacko iacob yakub
  jacoba coba ko jacqueline koosje
  hendrikus henk hendrik hein heinrich henricus harry rik rijk henri henry hendricus hendrick enrique
  hendrika rika riek hennie henny hendrikje henrica
  antonius ton toon anton antoon antonie tony twan antoine teun theun antonio anthony antony
  antonia toos tonny toni antoinette
  gerardus gerard gerrit ger geert gerhard gerhardus gert gerd
  gerarda gerda gerdina gerritje
  adrianus adriaan arie ad janus adrie aad adrian adrien arjan
  adriana adrie jana ada sjaan
  theodorus theo dorus teo theodoor theodor theodore ted teddy
  theodora thea dora door
  franciscus frans frank francis frits cis francois francesco francisco franz
  francisca fransje francien cisca sientje francine
  martinus martin maarten tinus tien marten martijn rien marty martino
  martina tina tineke martine
  maria marie marieke mia mies riet rietje ria marij mary marijke miep maaike mieke marja marian
  elisabeth els elly betty bep lies liesbeth bets elisa lisa ellie elsje liz liesje beth ilse elizabeth lijsbeth
  margaretha greet griet gretha margriet marga grietje rita margreet meta greta margaret grete margot maggie meg peggy marguerite
  catharina trijntje catrien toos rina ina katrien trien tini karin kaatje to cato katharina catherine kate karen katherine kathryn kathleen kathy cathy katie kitty
  alida ali aleida lida ada adelheid
  bernardus ben bernard bert bennie nard bernhard
  lambertus bert lambert bertus lammert
  hubertus bert huub huib hub hubert
  albertus bert albert ab bertus appie abel albrecht al
  egbertus bert egbert
  robertus rob robert bob robbie bobby bert ruprecht roberto
  leonardus leo leen leendert leonard len lenny
  nicolaas klaas nico niek nick nicolaus niels nicolas nikolai nils claas
  laurentius laurens lau rens lars louwrens lourens lorenzo laurent lawrence
  christianus christiaan chris kris christian
  christina chris tina stien christien stientje kirsten kristina
  josephus jos jozef joseph sjef joep jef jo joost giuseppe jose yusuf youssef
  josephina josje fien jo josefien josefina
  matthias thijs mathijs matthijs mathieu matt ties matheus matthieu mattheus matteo
  michael michiel chiel michel mike mick michail miguel mikhail mickey micky mikael mihail
  alexander alex sander lex xander aleksandr aleksander alejandro alexandre sandro al alec
  alexandra sandra alex xandra sacha
  stephanus stefan steven stephan fanus stephen stef etienne esteban steve stephane
  paulus paul pauwel pablo paolo pavel
  simon siem sijmen symen simeon
  thomas tom thom tommy tomas
  daniel daan dan danny
  david dave davy
  benjamin ben benny bennie
  everardus evert ever eef everhard
  ludovicus lodewijk louis lode luc ludwig luis lowie
  augustinus guus gust august stijn augustus
  aloysius louis wiesje
  andreas andries dries andre andrew andrea andrej andrey andrzej andrei
  arnoldus arnold nol arend noud
  rudolphus rudolf ruud ruth dolf rolf rudi rudy roelof
  richard ries dick rich rick ricky riccardo ricardo
  dirk diederik dick derk theodericus dirck
  frederik fred freek frits fredericus friedrich fritz frederick
  georgius george joris sjors georg jurgen jorge
  gregorius gregor greg gregory grigori
  philippus flip filip philip philippe felipe phil phillip
  victor vic viktor
  vincentius vincent vins cent
  sebastianus sebastiaan bas sebastian bastiaan
  reinier rein rene reinerus reinder
  aegidius gilles gillis egidius giel
  wouter walter wout woutherus walterus walt wally
  mohammed mohamed muhammad mohammad mohamad muhammed mehmet mohand mochammad moh mamadou
  ahmed ahmad achmed ahmet
  ali aliyu
  hassan hasan
  hussein husayn hussain hoessein husein houssein huseyin
  fatima fatma fatna fatiha
  aisha aicha ayse aischa
  osama usama oussama
  abdul abdel abdoel abd
  said saeed sayed sayyid
  sergei sergey serge sergio sergej
  dmitri dmitry dimitri dima dmitriy
  yevgeny evgeny evgeni eugene jevgeni eugenius
  edward ed eddie ted teddy ned eduard edouard eduardo edvard
  eduardus ed eduard ward eddy
  alfred fred alf freddie alfredo alfredus
  archibald archie
  arthur art artie artur arturo
  charles charlie charley karel carl karl carlo carlos carolus sjarel
  samuel sam sammy
  andrew andy drew
  joseph joe joey
  james jimmy jamie jimmie
  henry hal hank
  edwin ed win
  timothy tim timmy timotheus timo
  nathaniel nathan nat nate
  lawrence larry laurie
  kenneth ken kenny
  ronald ron ronnie reinoud ronaldus
  donald don donnie
  gregory greg
  geoffrey geoff jeffrey jeff godfried govert
  jonathan jon jonny nathan
  patrick pat paddy patricius patrik patricio
  patricia pat patty trish
  susanna susan suzanne suus sue susie suzan
  deborah debbie debora deb
  barbara babs barb
  georgina georgie gina georgia
  caroline carolina carry lien carolien lina
  charlotte lotte lot charlot lottie
  helena helen leen lena helene elena leentje lenie ellen
  magdalena leen lena magda madeleine mag
  theresia thea trees treesje teresa therese resi
  gertruda truus geertruida trudy geertje gertrud trui
  agnes agnieszka inez
  emma em emmy
  sophia sofie sophie fietje sofia
  ibrahim abraham bram ibo abram
  isaac isaak sjaak izaak ishaq
  yusuf youssef joesoef yousef yousuf
  mustafa moustafa mostafa mustapha
  omar umar oemar omer
  khalid khaled halit chalid
  hamza hamsa
  rachid rashid raschid resit
  bilal bilel
  karim kareem kerim
  yasmina yasmin jasmijn yasemin jasmin
  khadija chadija hatice khadidja
  zeynep zainab zaynab zineb
  gerald jerry gerry gerold
  jerome jerry hieronymus jeroen
  mitchell mitch
  randall randy
  rodney rod
  russell russ
  stanley stan
  zachary zach zack zacharias
  abigail abby
  bradley brad
  clifford cliff
  douglas doug
  herbert herb bert
  norman norm
  raymond ray raymundus
  victoria vicky viktoria
  vernon vern
  nancy ann
  jacob jake
  harold hal harry
  maximiliaan max maximilian maximillian
  emmanuel manus manuel emanuel emanuel manu
  valentijn tijn valentin valentinus
  willibrordus wil brord
  godefridus frits godfried fried
  engelbertus bert engelbert
  norbertus bert norbert
  rutgerus rutger rut
  joachim jochem jochen joaquin achim
  eleonora nora noor ellen leonora
  cecilia cilia sil sheila cecile
  clara klara claire klaartje
  dorothea dora thea dorien door dorothee
  eva eefje evi
  hendrina rina ina dina
  lucia lucie luus lucy
  louise loes wies ludovica luise
  mathilda til tilly mathilde
  rebecca bekka becky
  rosalia roos rosa rose
  veronica vera vroon veronique
  christophorus christoffel christopher chris kit stoffel christophe kristof
  joshua josh jozua
  tobias tobi toby
  judith judy juut
  jennifer jenny jen
  jessica jess
  virginia ginny
  cynthia cindy
  jacqueline jackie
  eugenius gene
  clemens clement klemens
  alan allan allen
  jeremias jeremy jeremiah jerry
  marcus mark marc marco markus
  marcellus marcel marcello
  lucas luuk luke luc lukas luca
  erik eric erick erich
  hugo huug hugh ugo
  benedictus ben benny benedict
  julius juul jules julio giulio
  julia juul julie giulia juliana
  vladimir wladimir volodymyr vova
  aleksei alexei alexey alexis aleksey alexej`

const FAMILIES_OF = new Map<string, Set<number>>()
const OFFICIAL: string[] = []
for (const [family, line] of FAMILIES.trim().split('\n').entries()) {
  for (const name of line.trim().split(/\s+/)) {
    OFFICIAL[family] ??= name
    FAMILIES_OF.set(name, (FAMILIES_OF.get(name) ?? new Set()).add(family))
  }
}

/**
 * Whether two folded given names can be the name and the call name of one person, or are known as two names.
 * Undefined when one of them is in no family.
 */
export function compareGivenNames(one: string, other: string): 'one-name' | 'two-names' | undefined {
  const families = FAMILIES_OF.get(one)
  const others = FAMILIES_OF.get(other)
  if (families === undefined || others === undefined) return undefined
  return [...families].some((family) => others.has(family)) ? 'one-name' : 'two-names'
}

/** The official names that a folded given name can stand for, in alphabetical order; itself when none is known. */
export function officialNames(name: string): readonly string[] {
  const families = [...(FAMILIES_OF.get(name) ?? [])]
  return families.length === 0 ? [name] : families.map((family) => OFFICIAL[family] ?? name).sort()
}
