import { skeleton } from './sound.ts';

/** Given names that are one: short forms and forms of other languages. A name may stand in several lines. */
const GROUPS = `
abigail abby abi
abraham abe
agnes agnieszka
albert al bert
alexander alex alec sasha sascha sander xander aleksandr alexandre alessandro alejandro aleksander oleksandr iskander
alexandra alex sasha sandra alexandria aleksandra oleksandra
alfred alf fred freddy
alison ali allie
amanda mandy
anastasia nastya anastasiya asya
andrew andy drew andreas andre andrei andrey andrea andres andriy
angela angie
ann anne anna annie anya ana anja hannah
anthony tony antonio antoine anton antoni ton
antonia toni
arthur art artur arturo
barbara barb basia
bartholomew bart
beatrice bea beatriz beatrix
benjamin ben benny benji
bernard bernie bernd bernhard
brian bryan
bridget brigitte birgit
bradley brad
cameron cam
carl karl charles carlos karel karol
caroline carolin karoline carrie
catherine cathy kathy kate katherine katharina katarina ekaterina katya katja kathryn katrin kat caterina yekaterina cat
charles charlie chuck chas
charlotte lotte charlie lottie
christian chris kristian
christina chris tina kristina christine cristina kirsten
christopher chris kit kristof cristobal christoph krzysztof toph
clifford cliff
constance connie
cynthia cindy
daniel dan danny daniil danylo
daniela dani
david dave davy dawid
deborah deb debbie debra
diana diane
dmitri dima dmytro mitya
dominic dominik dom
donald don donny
dorothy dot dorothea dorota
douglas doug
edward ed eddie ted eduard eduardo ned edouard
eleanor ellie nora ella
elizabeth liz beth lizzie eliza betty elisabeth lisa elisa bess elise elspeth libby ela elzbieta
emily em emma emilia
eric erik erich
ernest ernie ernst
eugene gene evgeny evgeni yevgeny zhenya jenya
eugenia zhenya evgenia
evelyn eve eva
felix feliks
francis frank fran francisco francesco francois franz frans franciszek frantisek paco
frances fran fanny francesca franziska
frederick fred freddie friedrich fritz federico frederik
gabriel gabe gabor
gabriela gabi gaby gabriele gabriella
geoffrey geoff jeff jeffrey
george georg jorge georges georgios giorgos yuri jiri goran jurgen giorgio
gerald gerry jerry
gerard gerry gerhard gert
giovanni john gianni
giuseppe joseph beppe
gregory greg grigory gregor grzegorz
guillermo william memo
gustav gus gustavo
harold harry hal
helen helena elena ellen lena nell yelena olena
henry harry hank heinrich henri enrique enrico hendrik henrik heinz
herbert bert herb
howard howie
hugh hugo
ignatius ignacio nacho ignacy
igor ihor
isaac ike zak itzhak yitzhak
isabel isabella bella izzy isabelle
ivan vanya
jacob jake jakob jacques jakub iacopo jaap
jacqueline jackie
james jim jimmy jamie jaime jem
jan johan hans
jane janet jeanne
janet jan
jaroslav jarek
jason jay
jennifer jen jenny jenn
jeremy jerry jeremiah
jerome hieronymus
jessica jess jessie
joan jo
joanna jo asia joasia
john jack johnny jon johann johannes hans juan jean ivan giovanni joao sean ian jan johan yohanan
jonathan jon jonny johnny
joseph joe joey jose josef giuseppe pepe jozef yosef yusuf
joshua josh
judith judy
julia julie yulia iuliia giulia julka
julian jules
katherine kate katie kathy kit kitty kay kath
kenneth ken kenny
kimberly kim
konstantin kostya constantine kostas
lawrence larry laurence lorenz laurent lars lorenzo
leonard len leo lenny leonardo
leonid lyonya
lewis lou luis louis ludwig ludovic luigi
louise lou luise
lillian lily
lucas luke luca lukas lukasz
ludmila lyuda lyudmila mila
madeleine maddie madeline magdalena magda lena
manuel manny manolo
marcus marc mark marco marek markus marcos
margaret maggie meg peggy greta margarita marge margot gosia malgorzata rita gretel madge
maria mary marie mariya masha maria marija maryam miriam molly
martin marty
matthew matt mateo matthias mathieu matteo mateusz matvey mat
maurice mo moritz mauricio
maximilian max maxim maksim maxime
melanie mel
melissa mel missy
michael mike mick micky mikhail miguel michel michal misha mikael mikkel mihai michele
miroslav mirek
mitchell mitch
mohammed mohamed muhammad mohammad mo mehmet mahomet
nadezhda nadia nadya
nancy nan
natalia natasha natalie nataliya natalya nat
nathaniel nathan nate nat
nicholas nick nicky nicolas nikolai nikolaus klaus nico niklas mikolaj nikolay nikos
nicole nicky nikki
norman norm
oliver ollie olivier
olivia liv
pamela pam
patricia pat patty tricia trish
patrick pat paddy padraig patrik
paul pavel pablo paolo pawel pauli
pauline paula paulina
peter pete pedro piotr pierre pieter petr pyotr pietro petros
philip phil pip philipp philippe felipe filip
rachel rae raquel
raymond ray
rebecca becky becca bec
reginald reg reggie
richard rick dick rich ricky ricardo ryszard riccardo
robert bob rob bobby robbie bert roberto robin
roderick rod rory
rodrigo rod
roger rog
roland rolando
ronald ron ronnie
rosemary rose rosie
roxana roxanne
rudolf rudi rolf
russell russ
salvador sal salva
samantha sam sammy
samuel sam sammy shmuel
sandra sandy
sarah sara sally
sebastian seb sebastien bastian sebastiano
sergei serge sergio serhiy sergiu
simon shimon szymon
sofia sophie sophia sonya sofie zofia
stanislav stas stanislaw
stephanie steph stefanie steffi
stephen steve steven stefan stephan steph stevie esteban stefano etienne szczepan
susan sue susanna suzanne susie susanne zuzanna
sylvia silvia
tatiana tanya tania tatyana
terence terry terrence
theodore ted theo teddy fyodor teodor
theresa terry tess teresa therese tessa
thomas tom tommy tomas tomasz tommaso
timothy tim timmy timofey timo
tobias toby tobi
ulrich uli ulli
ulrike uli
valentina valya
valerie val
vasily vasya vasyl basil
veronica ronnie vera veronika
victor vic viktor vittorio
victoria vicky tori viktoria vika
vincent vince vinny vincenzo vicente
virginia ginny
vladimir vlad volodya volodymyr vova wlodzimierz vladimiro
vladislav vlad
walter walt wally
wendy gwendolyn
wilhelm willi william
william bill will billy willy liam willem guillaume wim guglielmo
wolfgang wolf
xavier javier javi
yaroslav slava
zachary zach zack
`;

const linesOf = new Map<string, number[]>();
GROUPS.trim()
  .split('\n')
  .forEach((line, at) => {
    for (const key of new Set(line.split(' ').flatMap(keysOf))) linesOf.set(key, [...(linesOf.get(key) ?? []), at]);
  });

// Short names that sound alike are often two (Jo, Joe).
function keysOf(name: string): readonly string[] {
  const sound = skeleton(name);
  return sound.length > 3 ? [name, `~${sound}`] : [name];
}

/** The lines of names that are one that a folded given name stands in. */
export function givenNameGroups(name: string): readonly number[] {
  const own = linesOf.get(name);
  const sound = linesOf.get(`~${skeleton(name)}`);
  return own && sound ? [...own, ...sound] : (own ?? sound ?? NONE);
}

const NONE: readonly number[] = [];

/** Whether two folded given names may be one: Bill and William, Sasha and Alexander. */
export function isSameGivenName(a: string, b: string): boolean {
  const groups = givenNameGroups(b);
  return groups.length > 0 && givenNameGroups(a).some((group) => groups.includes(group));
}
