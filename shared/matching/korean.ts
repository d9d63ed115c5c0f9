/** How Korean family names are written in Latin letters, by what the table of letters makes of the Hangul. */
const FAMILIES = new Map(
  `gim kim
i lee yi rhee
ri lee rhee
bak park pak
bag park pak
choe choi
jeong jung chung
gang kang
jo cho
yun yoon
jang chang
im lim rim
han
o oh
seo suh
sin shin
gwon kwon
hwang
an ahn
song
yu yoo ryu
hong
jeon jun chun
go ko koh
mun moon
son
bae pae
baek paik paek
baeg baek paik paek
gwag kwak
seog seok suk
heo hur huh
nam
no roh noh
u woo
gu koo
min
na ra
jin chin
ji chi
cha`
    .split('\n')
    .map((line) => line.split(' '))
    .map(([own = '', ...others]) => [own, others] as const),
);

/** Whether a name has Hangul in it. */
export const isHangul = (name: string): boolean => /\p{Script=Hangul}/u.test(name);

/** Other ways to write the words of a name in Hangul: its family name, which is the first word, as families spell it. */
export const koreanVariants = ([family = '', ...given]: readonly string[]): readonly (readonly string[])[] =>
  (FAMILIES.get(family) ?? []).map((other) => [other, ...given]);
