/** Two spellings, and whether they are one person's. A spelling may have an <e-mail> and an (affiliation) behind it. */
export interface LabelledPair {
  readonly group: string;
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

const group = (name: string, same: boolean, text: string): readonly LabelledPair[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [a = '', b = ''] = line.split('|').map((part) => part.trim());
      return { group: name, a, b, same };
    });

/** 500 pairs of invented people, made for these tests: how programs and their sources spell one person, or two. */
export const LABELLED: readonly LabelledPair[] = [
  ...group(
    'diacritics',
    true,
    `
Zoë Gäbler | Zoe Gabler
Sébastien Moreau | Sebastien Moreau
Jürgen Brühl | Juergen Bruehl
Jürgen Brühl | Jurgen Bruhl
Jürgen Mueller | Juergen Müller
Łukasz Bielski | Lukasz Bielski
Søren Kjærgaard | Soren Kjaergaard
Søren Ødegård | Soeren Oedegaard
Åsa Lindström | Asa Lindstrom
Åsa Lindström | Aasa Lindstroem
José Ángel Peña | Jose Angel Pena
Núria Puigdevall | Nuria Puigdevall
Tomáš Dvořák | Tomas Dvorak
Žofia Šimková | Zofia Simkova
Đorđe Petković | Dorde Petkovic
Işıl Yıldız | Isil Yildiz
Gökçe Şahin | Gokce Sahin
Ștefan Ionescu | Stefan Ionescu
Ágnes Szőke | Agnes Szoke
Mihály Kővári | Mihaly Kovari
Þórdís Ægisdóttir | Thordis Aegisdottir
Ólafur Guðnason | Olafur Gudnason
Ngô Thị Hồng | Ngo Thi Hong
Trần Văn Đạt | Tran Van Dat
Renée Lefèvre | Renee Lefevre
François Crozet | Francois Crozet
Anaïs Béranger | Anais Beranger
João Conceição | Joao Conceicao
Inês Guimarães | Ines Guimaraes
Bjørn Håkon Lie | Bjorn Hakon Lie
Jens Weiß | Jens Weiss
Käthe Großmann | Kaethe Grossmann
Ülle Põldmäe | Ulle Poldmae
Ķristaps Bērziņš | Kristaps Berzins
Jonas Žukauskas | Jonas Zukauskas
Eglė Šimkutė | Egle Simkute
Zoe\u0308 Ga\u0308bler | Zoë Gäbler
Aurélie D’Amboise | Aurelie D'Amboise
Mónica Íñiguez | Monica Iniguez
Čedomir Žganjar | Cedomir Zganjar
`,
  ),
  ...group(
    'order',
    true,
    `
Lee, Ann | Ann Lee
Quist, Bo | Bo Quist
LEE Ann | Ann Lee
Fernandes, Marta Luz | Marta Luz Fernandes
Kim Min Jun | Min Jun Kim
Wang Xiulan | Xiulan Wang
Tanaka Haruki | Haruki Tanaka
Szabó Eszter | Eszter Szabó
Nguyen Thi Mai | Mai Nguyen Thi
van der Meer, Joost | Joost van der Meer
Meer, Joost van der | Joost van der Meer
de la Cruz, Inés | Inés de la Cruz
O'Hara, Maeve | Maeve O'Hara
Marsh, Cyril J. | Cyril J. Marsh
Park Ji-woo | Ji-woo Park
Oyelaran, Tunde | Tunde Oyelaran
Abebe, Hanna | Hanna Abebe
Haddad, Rami | Rami Haddad
Sørensen, Freja | Freja Sorensen
Kovács, Béla | Bela Kovacs
TREMBLAY, Luc | Luc Tremblay
Iyer, Meenakshi | Meenakshi Iyer
Almeida, Rui | Rui Almeida
Chen Guowei | Guowei Chen
Yamada, Emi | Emi Yamada
Okafor Chidi | Chidi Okafor
Lindqvist, Per-Olof | Per Olof Lindqvist
Rossi, Gianna | Gianna Rossi
Bauer, Dr. Ute | Ute Bauer
Harris, Tom, PhD | Tom Harris
`,
  ),
  ...group(
    'initials',
    true,
    `
J. Underhill | Joan Underhill
A. Lee | Ann Lee
T. R. Quill | Thomas Quill
T. R. Quill | Thomas Ryan Quill
Thomas R. Quill | Thomas Quill
Thomas R Quill | Thomas Ryan Quill
Underhill, J. | Joan Underhill
J.R.R. Osgood | JRR Osgood
J.R. Osgood | James Robert Osgood
M. Fernandes | Marta Fernandes
M. L. Fernandes | Marta Luz Fernandes
Marta L. Fernandes | Marta Luz Fernandes
K. van den Broek | Katrien van den Broek
S. Kjaergaard | Søren Kjærgaard
P. Iyer | Priya Iyer
V. Raghunathan | Venkat Raghunathan
E. Szabo | Eszter Szabó
D. B. Whitlock | Dora Whitlock
Dora B. Whitlock | D. B. Whitlock
H. Tanaka | Haruki Tanaka
N. Oduya | Ngozi Oduya
G. F. Marchetti | Gino F. Marchetti
Gino Marchetti | Gino F. Marchetti
R. Delacroix-Petit | Remy Delacroix-Petit
C. J. Marsh | Cyril Marsh
L. Bielski | Łukasz Bielski
Y. Shevtsova | Yana Shevtsova
I. de la Cruz | Inés de la Cruz
W. O'Brannigan | Wanda O'Brannigan
F. X. Huber | Franz Xaver Huber
`,
  ),
  ...group(
    'honorifics',
    true,
    `
Dr. Ann Lee | Ann Lee
Prof. Dr. Ute Bauer | Ute Bauer
Professor Tom Harris | Tom Harris
Doctor Tom Harris | Dr. Tom Harris
Ann Lee, PhD | Ann Lee
Ann Lee, Ph.D. | Dr Ann Lee
Tom Harris MD | Tom Harris
Cyril Marsh Jr. | Cyril Marsh
Cyril Marsh III | Cyril Marsh
Mr. Rami Haddad | Rami Haddad
Mrs Dora Whitlock | Dora Whitlock
Ms. Priya Iyer | Priya Iyer
Mx. Robin Ashby | Robin Ashby
Sir Edmund Fairholt | Edmund Fairholt
Dame Olive Fairholt | Olive Fairholt
Prof. Dr. Dr. h.c. Ernst Vogel | Ernst Vogel
Dipl.-Ing. Heike Lorenz | Heike Lorenz
Rev. Amos Tilley | Amos Tilley
Dra. Inés de la Cruz | Inés de la Cruz
Dott. Gino Marchetti | Gino Marchetti
Herr Jens Weiß | Jens Weiss
Frau Käthe Großmann | Käthe Grossmann
Mme Anaïs Béranger | Anaïs Béranger
Joan Underhill, MSc | Joan Underhill
Joan Underhill, MBA, PhD | Joan Underhill
Joan Underhill (she/her) | Joan Underhill
Assoc. Prof. Mehmet Aydın | Mehmet Aydin
Ing. Tomáš Dvořák | Tomas Dvorak
Mag. Sabine Hofer | Sabine Hofer
Hon. Grace Adeyemi | Grace Adeyemi
`,
  ),
  ...group(
    'hyphens and particles',
    true,
    `
Anne-Marie Duval | Anne Marie Duval
Jean-Luc Crozet | Jeanluc Crozet
Jean-Luc Crozet | Jean Luc Crozet
Won-Jun Jang | Wonjun Jang
Ji-Hye Seo | Jihye Seo
Ji Hye Seo | Seo Jihye
Bart DeVylder | Bart De Vylder
Bart De Vylder | Bart de vylder
Maeve O’Hara | Maeve OHara
Maeve O Hara | Maeve O'Hara
Remy Delacroix-Petit | Remy Delacroix Petit
Remy Delacroix-Petit | Remy Delacroix
Clara Winter-Sommer | Clara Winter
Katrien van den Broek | Katrien Vandenbroek
Katrien van den Broek | Katrien Broek
Joost van der Meer | Joost Vandermeer
Ludwig von Althausen | Ludwig Althausen
Omar Al-Fayez | Omar Alfayez
Omar Al Fayez | Omar Fayez
Omar El-Masry | Omar Elmasry
Yusuf bin Rahim | Yusuf Rahim
Fiona MacLeish | Fiona Mac Leish
Ewan McTavish | Ewan Mc Tavish
Lucia Di Martino | Lucia DiMartino
Paulo dos Reis | Paulo Reis
Marta da Silveira | Marta Silveira
Guillermo de la Vega | Guillermo Delavega
Xiao-Ling Chen | Xiaoling Chen
Hans-Peter Vogel | Hanspeter Vogel
Mary-Kate Dunn | Mary Kate Dunn
Nina Saint-Clair | Nina Saint Clair
Lars Åke Holm | Lars-Åke Holm
Ana-María Rojas | Ana María Rojas
Tove Ek-Lund | Tove Eklund
Per-Olof Lindqvist | Perolof Lindqvist
`,
  ),
  ...group(
    'transliteration',
    true,
    `
Юлия Щербакова | Yulia Shcherbakova
Юлия Щербакова | Julia Scherbakova
Юлия Щербакова | Iuliia Shcherbakova
Алексей Воронин | Alexey Voronin
Алексей Воронин | Aleksei Voronin
Алексей Воронин | Alexej Woronin
Дмитрий Зайцев | Dmitry Zaytsev
Дмитрий Зайцев | Dmitri Zaitsev
Сергей Ткачёв | Sergey Tkachev
Наталья Хохлова | Natalya Khokhlova
Екатерина Жукова | Ekaterina Zhukova
Евгений Цветков | Evgeny Tsvetkov
Евгений Цветков | Yevgeny Tsvetkov
Ольга Ёлкина | Olga Yolkina
Олександр Шевчук | Oleksandr Shevchuk
Γιώργος Καραλής | Giorgos Karalis
Ελένη Παππά | Eleni Pappa
Νίκος Δημητρίου | Nikos Dimitriou
Κατερίνα Σταύρου | Katerina Stavrou
王小明 | Xiaoming Wang
王小明 | Wang Xiao Ming
李娜 | Na Li
张伟强 | Weiqiang Zhang
欧阳丽华 | Lihua Ouyang
陈国栋 | Chen Guodong
김민준 | Minjun Kim
김민준 | Kim Min-jun
이영희 | Young-hee Lee
이영희 | Lee Yeong-hui
박지훈 | Jihoon Park
최수진 | Choi Sujin
정하은 | Ha-eun Jung
たなか たろう | Taro Tanaka
さくら やまもと | Sakura Yamamoto
タナカ エミ | Emi Tanaka
محمد أحمد | Mohammed Ahmed
محمد أحمد | Muhammad Ahmad
خالد حسن | Khaled Hassan
يوسف سالم | Youssef Salem
فاطمة كريم | Fatima Karim
שרה כהן | Sarah Cohen
דוד לוי | David Levy
Հայկ Պետրոսյան | Hayk Petrosyan
გიორგი ბერიძე | Giorgi Beridze
Aleksandr Sokolov | Alexander Sokolov
Sergei Ivashkin | Sergey Ivashkin
Tatyana Morozova | Tatiana Morozova
Mikhail Chernov | Michail Tschernow
Andrei Kuzmin | Andrey Kuzmin
Yuri Lebedev | Jurij Lebedev
Ksenia Belova | Xenia Belova
Viktor Khramov | Victor Hramov
Mohamed Saleh | Muhammad Saleh
Hussein Darwish | Husayn Darwish
Xu Zhiwei | Hsu Zhiwei
`,
  ),
  ...group(
    'nicknames',
    true,
    `
Bob Miller | Robert Miller
Bill Thackeray | William Thackeray
Will Thackeray | William Thackeray
Matt Osgood | Matthew Osgood
Mike Delaney | Michael Delaney
Kate Whitlock | Katherine Whitlock
Liz Fairholt | Elizabeth Fairholt
Beth Fairholt | Elizabeth Fairholt
Dave Quill | David Quill
Dan Tilley | Daniel Tilley
Tom Harris | Thomas Harris
Jim Ashby | James Ashby
Jenny Marsh | Jennifer Marsh
Steve Holm | Stephen Holm
Chris Duval | Christopher Duval
Chris Duval | Christine Duval
Alex Voronin | Alexander Voronin
Sasha Voronin | Alexander Voronin
Katya Zhukova | Ekaterina Zhukova
Misha Chernov | Mikhail Chernov
Vova Tkachenko | Volodymyr Tkachenko
Pepe Rojas | José Rojas
Paco Vega | Francisco Vega
Nacho Ruiz | Ignacio Ruiz
Lena Nieto | Elena Nieto
Hans Vogel | Johannes Vogel
Fritz Lorenz | Friedrich Lorenz
Uli Bauer | Ulrich Bauer
Gosia Nowicka | Małgorzata Nowicka
Asia Zielińska | Joanna Zielinska
Ted Crane | Edward Crane
Ted Crane | Theodore Crane
Andy Crane | Andrew Crane
Tony Marchetti | Antonio Marchetti
Rick Barlow | Richard Barlow
Dick Barlow | Richard Barlow
Peggy Dunn | Margaret Dunn
Sue Tilley | Susan Tilley
Ben Osei | Benjamin Osei
Sam Osei | Samuel Osei
Nick Stavrou | Nikos Stavrou
Joe Bianchi | Giuseppe Bianchi
Greg Pappas | Grigory Pappas
Jack Barlow | John Barlow
Max Loewe | Maximilian Löwe
`,
  ),
  ...group(
    'misspelled',
    true,
    `
Catherine Weiß | Katherine Weiss
Stephen Holm | Steven Holm
Marc Delaney | Mark Delaney
Jon Barlow | John Barlow
Philip Crane | Phillip Crane
Geoffrey Tilley | Jeffrey Tilley
Sara Cohen | Sarah Cohen
Erik Lindqvist | Eric Lindquist
Bridget Johansson | Bridget Johanson
Thomas Mayer | Thomas Meier
Thomas Meyer | Thomas Maier
Carl Schmidt | Karl Schmitt
Vanessa Fernandes | Vanessa Fernandez
Ricardo Gonzales | Ricardo Gonzalez
Claire Thompson | Claire Thomson
Alan Macdonald | Alan McDonald
Brian Osgood | Bryan Osgood
Michelle Whitlock | Michele Whitlock
Anneliese Grossmann | Annelise Grossmann
Theresa Hoffmann | Teresa Hofmann
Natalie Okonkwo | Nathalie Okonkwo
Kristina Petrovic | Christina Petrovic
Elisabeth Nilsson | Elizabeth Nilson
Raghunathan Venkat | Ragunathan Venkat
Dora Whitlock | Dora Withlock
Cyril Marchetti | Cyril Marchettti
Ngozi Oduya | Ngozi Odoya
Gabriele Antonelli | Gabriele Antonneli
Mehmet Aydin | Mehmet Aydinn
Joan Underhill | Joan Underhil
Wanda Brannigan | Wanda Branigan
Haruki Tanaka | Haruki Tanka
Meenakshi Iyer | Minakshi Iyer
Tunde Oyelaran | Tunde Oyelearn
Edmund Fairholt | Edmund Fairhold
`,
  ),
  ...group(
    'more or fewer names',
    true,
    `
María García López | María García
José Luis Peña Ruiz | José Luis Peña
José Luis Peña Ruiz | José Peña
Marta Luz Fernandes | Marta Fernandes
Ana Sofía Rojas Vega | Ana Sofía Rojas
Thomas Ryan Quill | Thomas Quill
Ann Elizabeth Lee | Ann Lee
Joao Pedro Almeida Costa | Joao Almeida
Nguyen Thi Mai | Nguyen Mai
Clara Winter | Clara Winter Sommer
Dora Whitlock Barnes | Dora Whitlock
Rami Georges Haddad | Rami Haddad
Ifeoma Grace Adeyemi | Grace Adeyemi
Per Olof Lindqvist | Per Lindqvist
Meenakshi Sundaram Iyer | Meenakshi Iyer
Ewan James McTavish | Ewan McTavish
Inés de la Cruz Mora | Inés de la Cruz
Li Wei Chen | Wei Chen
Paulo dos Reis Filho | Paulo dos Reis
Katrien Maria van den Broek | Katrien van den Broek
`,
  ),
  ...group(
    'another family name',
    true,
    `
Clara Winter | Clara Sommer
Priya Iyer | Priya Raman
Ann Lee | Ann Quist
Joan Underhill | Joan Barlow
Zoe Gabler | Zoe Marsh
`,
  ),
  ...group(
    'near-equal people',
    false,
    `
Kevin Beck | Kevin Becker
Kim Park | Kim Parker
Richard Li | Richard Lee
John Smith | Jane Smith
John Smith | John Smythe-Jones
Ann Lee | Ann Li
Maria Rossi | Mario Rossi
Andrea Conti | Andreas Contini
Paul Meyer | Paula Meyer
Carl Holm | Carla Holm
Daniel Tilley | Danielle Tilley
Michael Crane | Michaela Crane
Martin Vogel | Martina Vogel
Christian Bauer | Christiane Bauer
Simon Duval | Simone Duval
Julian Marsh | Julia Marsh
Gabriel Moreau | Gabrielle Moreau
Patrick Dunn | Patricia Dunn
Tom Harris | Tom Harrison
Peter Jansen | Peter Janssens-Smet
David Cohen | Daniel Cohen
Wei Zhang | Wei Zhao
Wei Zhang | Wen Zhang
Li Wang | Lin Wang
Min Chen | Ming Cheng
Yan Liu | Yang Liu
Jun Xu | Juan Xu
Hao Wu | Hai Wu
Ji-Hye Seo | Ji-Hyun Seo
Minjun Kim | Minjung Kim
Young-ho Lee | Young-hee Lee
Anna Nowak | Anna Nowakowska
Ivan Petrov | Ivan Petrovsky
Olga Ivanova | Olga Ivanenko
Sergey Volkov | Sergey Vlasov
Elena Popova | Elena Popescu
Ahmed Hassan | Ahmed Hussein
Omar Salem | Amr Salem
Fatima Noor | Fatima Nour-Eldin
Priya Sharma | Priyanka Sharma
Arun Kumar | Varun Kumar
Anil Gupta | Sunil Gupta
Ravi Patel | Rajiv Patel
Deepa Rao | Deepak Rao
Jose Garcia | Jose Gracia-Mendez
Ana Costa | Ana Castro
Juan Perez | Juana Perez
Luis Romero | Luisa Romero
Carlos Ramos | Carlos Ramirez
Pedro Alves | Pedro Alvarez
Lars Hansen | Lars Jensen
Lars Hansen | Lena Hansen
Erik Berg | Erik Bergman
Nils Lund | Nils Lundgren
Karin Holm | Karin Holmberg
Sven Dahl | Sven Dahlberg
Emma Wood | Emma Woods-Carter
James Green | James Greene-Hall
Adam Black | Adam Blake
Mark Stone | Mark Stein
Ruth Fisher | Ruth Fischbach
Luke Grant | Lukas Grantham
Neil Ford | Neil Forde-Quinn
Sean Cole | Sean Coleman
Jack Dunn | Jack Dunne-Ross
Alice Ward | Alice Warden
Grace Hill | Grace Hall
Henry Long | Henry Lang
Oscar Reid | Oscar Reed-Lane
Laura Bell | Laura Ball
Peter Cook | Peter Cooke-Yarrow
Diana Ross-Fay | Diana Fay-Lowe
Hugo Keller | Hugo Kellner
Jan Novak | Jana Novak
Petr Svoboda | Petra Svobodova
Jiri Cerny | Jiri Cermak
Eva Horakova | Eva Horvathova
Piotr Wojcik | Piotr Wojciechowski
Marek Kowal | Marek Kowalski
Ewa Zielinska | Ewa Zalewska
Tuan Nguyen | Tung Nguyen
Mai Tran | Mai Trinh
Linh Pham | Lien Pham
Kenji Sato | Kenta Sato
Yuki Ito | Yuko Ito
Emi Yamada | Emi Yamamoto
Ken Mori | Ken Morita
Aiko Ono | Aiko Ohno-Ueda
Tunde Bello | Tunde Balogun
Ngozi Eze | Nkem Eze
Kwame Mensah | Kwasi Mensah
Amina Diallo | Aminata Diallo
Moussa Traore | Mousa Toure
Abebe Bekele | Abeba Bekele
Rosa Bianchi | Rosa Bianco
Luca Ferri | Luca Ferrari
Marco Gallo | Marco Galli
Paolo Greco | Paola Greco
Claude Martin | Claude Martinet
Jean Blanc | Jeanne Blanc
Luc Petit | Lucie Petit
Marie Roux | Marie Rousseau
Alain Faure | Alain Favre
Hans Schmid | Hans Schmidtke
Uwe Lang | Ute Lang
Karl Weber | Karla Weberling
Dirk Haas | Dirk Haase-Voss
Jens Kraus | Jens Krause-Thal
Nora Fink | Nora Finke-Baum
J. Smith | M. Smith
J. R. Quill | J. T. Quill
Ann B. Lee | Ann C. Lee
A. Marsh | C. Marsh
Robin A. Ashby | Robin T. Ashby
`,
  ),
  ...group(
    'of one family',
    false,
    `
Cyril Marsh Jr. | Cyril Marsh Sr.
Tom Harris II | Tom Harris III
Edmund Fairholt | Olive Fairholt
Anna Grossmann | Käthe Großmann
Rami Haddad | Rana Haddad
Dora Whitlock | Dean Whitlock
Bo Quist | Berit Quist
Haruki Tanaka | Hiroshi Tanaka
Omar Al-Fayez | Amal Al-Fayez
Lucia Di Martino | Luigi Di Martino
Katrien van den Broek | Karel van den Broek
Meenakshi Iyer | Mohan Iyer
Gino Marchetti | Gina Marchetti
Юлия Щербакова | Юрий Щербаков
Ivan Kuzmin | Igor Kuzmin
王小明 | 王小红
김민준 | 김민지
محمد سالم | محمود كريم
`,
  ),
  ...group(
    'namesakes',
    false,
    `
Wei Wang <wei.wang@acme.example> (Acme) | Wei Wang <w.wang@acme.example> (Acme)
Wei Wang (Acme) | Wei Wang (Hooli)
Anna Nowak <anna@acme.example> | Anna Nowak <nowak@hooli.example>
John Smith (Initech) | John Smith (Lighthouse)
David Kim <dk@acme.example> (Acme) | David Kim <david@acme.example> (Acme)
Maria Garcia | Maria Garcia
Jan Jansen | Jan Jansen
Mohammed Ali <mo@hooli.example> | Mohamed Ali <ali@acme.example>
Olga Ivanova (Acme) | Olga Ivanova (Initech)
Peter Müller | Peter Mueller
Yuki Sato <yuki@acme.example> | Yuki Sato <sato@acme.example>
Li Na | Na Li
`,
  ),
  ...group(
    'strangers',
    false,
    `
Tom Quill | Bo Quist
Ann Lee | Hanna Abebe
Dora Whitlock | Cora Whitman
Chidi Okafor | Chika Okonkwo
Haruki Tanaka | Haruka Tanabe
Rui Almeida | Rui Pereira
Grace Adeyemi | Grace Osei
Amos Tilley | Amos Fairholt
Ute Bauer | Ute Vogel
Jens Weiß | Jens Wiese
Nikos Stavrou | Nikos Karalis
Eleni Pappa | Elena Pavlova
Алексей Воронин | Алексей Волков
Ольга Ёлкина | Ольга Белкина
李娜 | 李强
张伟强 | 王伟强
김민준 | 박민준
이영희 | 이철수
さくら やまもと | さくら やまだ
خالد حسن | خالد سالم
דוד לוי | דוד כהן
Bob Miller | Bill Miller
Kate Whitlock | Kim Whitlock
Sam Osei | Ben Osei
Matt Osgood | Marty Osgood
J. Underhill | J. Overhill
T. R. Quill | T. R. Quist
A. | Ann Lee
Dr. | Prof. Lee
Acme Support | Acme Sales
Speaker To Be Announced | Speaker Two
`,
  ),
];
