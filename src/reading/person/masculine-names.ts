/** First names mostly borne by men; where they come from is told beside `leaning`. */
export const masculineNames = `
  aarav aaron abdallah abdel abdoulaye abdul abdullah abdullo abdulrahman abe abel abraham abram abu
  abubakr abulfazl adalberto adam adama adan adi adolf adolfo adolph adrian adriano advik afonso agustin
  ahmad ahmed ahmet aidan aiden aimar ajani al aladdin alain alan alastair albert alberto albrecht alden
  aldo alec alejandro aleksandar aleksander aleksandr aleksei alessandro alex alexander alexandre
  alexandros alexandru alf alfonso alfonzo alfred alfredo ali alistair allan allen alonso alonzo alphonse
  alphonso alton alvaro alvin amado amar ambrose amine amir amit ammanuel ammar amos anas anatoli anatoliy
  anatoly ander anders anderson andre andreas andrei andrej andres andrew andrzej andy angelo anibal
  anthony antione antoine anton antone antoni antonio antony antwan anwar aputsiaq arata archibald archie
  arden ari ariki arjun arlen arlie armaan armand armando armin arnaud arnav arno arnold arnoldo arnulfo
  aron arron art artem arthur artur arturo aryan asa asahi augusto augustus aurelio austin avery ayaan
  aykhan aziz bakary balazs bandar bandile banele barney barrett barry bart bartholomew barton basil beau
  ben benedict benito benjamin bennett benny benson benton berat bernard bernardo bernhard bernie berry
  bert bertram bertrand beshoi bibek bilal bill billy bishal bjorn blaine blake bob bobby bogdan booker
  boris boyce boyd brad bradford bradley bradly brady brain branden brandon branislav brant brendan
  brendon brent brenton bret brett brian brice brock broderick brooks bruce bruno bryan bryant bryce bryon
  buck bud buddy buford burl burt burton buster byron cal caleb calvin cameron camilo carl carlo carlos
  carlton carmelo carmine carroll carson carter cecil cedric cedrick cesar chad chadwick chang charbel
  charles charley charlie chas chauncey chester chet chris christian christoper christoph christophe
  christopher christos chuck ciaran clarence clark claud claude claudio claus clay clayton clemens clement
  clemente cletus cliff clifford clifton clint clinton clive clyde cody colby cole coleman colin collin
  colton connor conor conrad constantin cordell corey cornelis cornelius cornell cortez cory coy craig
  cristiano cristobal cristopher curt curtis cyril cyrus daan dale dalton damian damien damion damon dan
  dane danial daniel danilo dannie danny dante darell daren darin dario darius darnell daron darrel
  darrell darren darrick darrin darron darryl darwin daryl dave davi david davis dean deandre deangelo
  deepak dejan delbert delmar delmer demarcus demetrius denis dennis denny deon derek derick derrick
  deshawn desmond deven devin dewayne dewey dewitt dexter diarmuid dick diego dieter dietmar dietrich
  dillon dimitri dimitris dinesh dino dion dirk dmitri dmitry domenic domingo dominic dominick dominik
  dominykas don donald dong donn donnell donnie donny donovan donte dorsey doug douglas douglass dovydas
  doyle dragan drew duane dudley duncan dustin dwain dwayne dwight dylan dyllan earl earle earnest
  ebenezer ed eddie eddy edgar edgardo edison edmond edmund edmundo edoardo eduard eduardo edward edwardo
  edwin efrain efren eitan elbert elden eldon eldridge eli elias elijah eliot eliseo elliot elliott ellis
  ellsworth elmer elmo eloy elroy elton elvin elvis elwood emanuel emerson emery emil emile emiliano
  emilio emilis emirhan emmanuel emmett emmitt emory enoch enrico enrique enzo eoin erasmo ergi eric erich
  erick erik ernest ernesto ernie ernst errol ervin erwin esteban ethan eugen eugene eugenio eusebio evan
  evens everett everette evgeny eymen ezekiel ezequiel ezra fabian fabien fabio fabrice fabrizio fadi fahd
  faustino fausto federico felipe felix felton feng ferdinand ferdinando fergus fermin fernando fidel
  filiberto filip fionn fletcher florencio florentino florian floyd forest forrest foster francesco
  francisco franciszek frank franklin franklyn fraser fred freddie freddy frederic frederick frederik
  fredric fredrick fredrik freeman friedrich frits fritz fyodor gabe gabreal gabriel gabrielius galen
  gareth garfield garland garret garrett garry garth gary gaston gavin gaylord genaro gene geoff geoffrey
  georg george georges georgi georgios georgy gerald geraldo gerard gerardo gerhard gerrit gert giacomo
  gil gilbert gilberto giles gilles gino giorgi giorgio giorgis giovanni giuseppe glen glenn godfrey
  gonzalo goran gord gordon gottfried grady graham graig grant granville greg gregg gregor gregorio
  gregory grover guido guilherme guillaume guillermo gunnar gunter gunther gus gustaf gustav gustave
  gustavo guy gyorgy habib hai hal halim hamza hank hans hao harlan harland harley harold harri harris
  harrison harry haruhito haruki haruta haruto harvey hasan hassan hayato hayden haywood hector heinrich
  heitor hendrik henri henrik henrique henry henryk herb herbert heriberto herman hermann herschel hershel
  hilario hilton hipolito hiram hobert hollis homer horace horacio horatio hosea hossein howard howie hoyt
  hubert huey hugh hugo humberto hung hunter huseyin huseyn hussain hussein hydar hyman iain ian ibai
  ibrahim ichika ignacio igor ike iker ilija inuk inunnguaq ionut ira irvin irving irwin isaac isaiah
  isaias ishaan isiah isidro ismael ismail isreal issac itai itsuki ivan jacinto jack jackson jacob
  jacques jaden jae jaka jake jakob jakov jakub jamaal jamal jamar jame jamel james jameson jamey jamison
  jared jarod jaroslav jarred jarrett jarrod jarvis jason jasper javier jay jayden jayson jc jed jeff
  jefferey jeffery jeffrey jeffry jens jerald jeramy jere jeremiah jeremy jermaine jerold jerome jeromy
  jeronimo jerrell jerrod jerrold jerry jess jesse jesus jian jim jimi jimmy joao joaquin joe joel joesph
  joey johan johann johannes john johnathan johnathon johnny johnson jokubas jon jonah jonas jonathan
  jonathon jonny jordi jordon jorge jose josef joseph josh joshua josiah jospeh josue jozef juan jude
  judson julen jules julian julien julio julius junior justin kacper kajus kamal kamil kanata kareem karim
  karl kaspar kathem kauri keenan keir keith kelvin ken kendrick keneth kenneth kennith kenny kent kenton
  kermit keven kevin khaled khalid kieran kieth kingsley kip kirby kiril kirill kirk kirollos klaus konrad
  korey kory kraig kristofer kristopher krzysztof kurt kurtis kyle kyls lamar lambert lamont lance landon
  lanny larry lars laszlo laurence laurent lawerence lawrence lazaro leandro leevi leif leland lemuel len
  lenard lennart lenny leo leon leonard leonardo leonel leonid leopold leopoldo leroy les lester lethabo
  levente levi lewis liam lincoln lino linus linwood lionel lior lloyd logan lon lonnie lonny loren
  lorenzo louie louis lovro lowell loyd luc lucas luciano lucien lucio lucius ludovic ludvig ludwig luigi
  luis luiz luka lukas luke luther luuk lyle lyman lyndon lynwood maayan mac macaulay maciej mack magnus
  mahamadou mahammad mahdi mahesh mahmoud majd maksim malachai malachy malcolm malcom malik mamadou
  manfred manish manny manual manuel marc marcel marcelino marcell marcello marcellus marcelo marcin marco
  marcos marcus margarito mariano mario marios marius mark markel marko markos markus marlin marlon
  marquis marshall martim martin marty marvin mason masoud matej mateo matheus mathew mathias mathieu
  mathis matias matt matteo matthew matthias mattia mattias matus matyas maurice mauricio mauro max
  maximilian maximiliano maximo maxwell maynard mckinley mehdi mehmet mel melvin merlin merrill mervin
  mervyn micah michael michal michale micheal michel mick micky miguel mihai mikaere mike mikel mikhail
  mikolaj milan miles milford milhouse millard milo milos milton minato minh minik miquel mitch mitchel
  mitchell modesto modibo moe mohamad mohamed mohammad mohammed moises monroe monte monty moritz morris
  morton mose moses moshe moussa muhamed muhammad muhammed murad murray mustafa mustapha myles myron nahom
  napoleon nate nathan nathanael nathanial nathaniel nathy neal ned neil nelson nestor neville newton
  nguyen nicholas nick nickolas nicolas niels nigel niilo nik nikau nikhil niklas nikola nikolai nikolay
  niles nils noah noam noble noe noel nojus nolan nomaan norbert norberto norman normand norris nuka
  octavio odis oier olaf olav oleksandr olen olin oliver olivier omar omer ondrej oren ori orlando orval
  orville osama oscar oskar osman osvaldo oswald oswaldo otha otis otto oumar owen pablo padraig palmer
  paolo parker pascal pasquale patrick patrik paul paulie paulo paulos pavel pavlo pedro percy perry petar
  pete peter petr petro petros phil philip philipp philippe phillip pierre pieter pietro piotr porfirio
  porter prakash pravit prem preston pyotr quentin quincy quinn quintin quinton rachid rafael rahul rainer
  rajesh raleigh ralf ralph ramiro ramon randal randall randell randolph randy raoul raphael rashad rasmus
  raul rawiri ray rayan rayford raymon raymond raymundo recep reece reed reggie reginald regis reid
  reinaldo renaldo renato reuben rex rey reyansh reyes reynaldo reza rhett ricardo riccardo rich richard
  richie rick rickey rickie ricky rico rigoberto riley roan rob robby robert roberto robt rocco rocky rod
  roderick rodger rodney rodolfo rodrick rodrigo roel rogelio roger rohan roland rolando rolf rolland
  romeo ron ronald ronan ronnie ronny roosevelt rory roscoe rosendo ross roy royce ruben rubin rudolf
  rudolph rudy rueben rufus rupert russ russel russell ryan ryou saeed sal salik salvador salvatore sam
  sami samir samkelo sammy samual samuel sandeep sandro sanford sanjay santiago santino santo santos saqib
  satoshi saul scot scott scottie scotty seamus sean sebastian sebastien sekou selim sepp serge sergei
  sergey sergio seth seymour shad shahid shane shaquille shaun shawn shayne sheldon shelton sherman
  sherwood shlomo shon sid siddhartha sidney sigmund silas silvio simon siyabonga slobodan sol solomon
  sonny soren souleymane souta spencer stan stanford stanislav stanislaw stanley stanton stefan stefano
  stefanos stephan stephen sterling steve steven stewart stu stuart suraj suresh sven svend syed sylvester
  szymon tad tadgh taha taichi taika tanner tareq tatsuki ted teddy teodoro terence terrance terrell
  terrence terry thad thaddeus theodor theodore theron thiago thom thomas thurman tim timmy timothy titus
  tobias toby tod todd tom tomas tomasz tommaso tommy tomoharu toney tony tory travis trent trenton trevor
  trey tristan troy truman tuan tunar turki ty tyler tyree tyrell tyron tyrone tyson ughur ulrich ulrik
  ulysses umberto unax uri usman val valentin valentine vance vasily vaughn vern vernon vic vicente victor
  vihaan viktor vince vincent vincenzo virgil virgilio vito vivaan vivek vlad vladimir vladislav vojtech
  volodymyr wade waldo walker wallace wally walt walter walton warner warren waylon wayne wei weldon
  wendell werner wes wesley weston wilber wilbert wilbur wilburn wiley wilford wilfred wilfredo wilfrid
  wilfried wilhelm will willard william williams willian willie willis willy wilmer wilson wilton winford
  winfred winfried winslow winston wm wojciech wolfgang woodrow wout wouter wyatt xavier xhoel yahli yanis
  yann yannick yaroslav yassin yassine yevgeni yevgeny yonas yonatan yonathan yosef yousouf youssef yuen
  yuri yuriy yury yusif yusuf yuuma yuval zac zach zachariah zachary zachery zack zackary zahid zakaria
  zan zane zoran
`;
