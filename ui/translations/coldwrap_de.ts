<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>An app can fail. A good wrap has limits of its own and a button that stops it. If you feel numb, take the wrap off at once.</source>
        <translation>Eine App kann ausfallen. Eine gute Bandage hat eigene Grenzen und einen Knopf zum Stoppen. Wird die Haut taub, nehmen Sie die Bandage sofort ab.</translation>
    </message>
    <message>
        <source>It is a file on this computer. Nothing is sent anywhere.</source>
        <translation>Es ist eine Datei auf diesem Computer. Nichts wird verschickt.</translation>
    </message>
    <message>
        <source>The times and temperatures at which this app warns and stops come from published studies and from our own judgement.</source>
        <translation>Die Zeiten und Temperaturen, bei denen diese App warnt und stoppt, kommen aus veröffentlichten Studien und aus unserem eigenen Urteil.</translation>
    </message>
    <message>
        <source>The wrap guards too</source>
        <translation>Die Bandage passt auch auf</translation>
    </message>
    <message>
        <source>Version {v}</source>
        <translation>Version {v}</translation>
    </message>
    <message>
        <source>Where the limits come from</source>
        <translation>Woher die Grenzen kommen</translation>
    </message>
    <message>
        <source>You agreed to this on {day} (version {number}).</source>
        <translation>Sie haben dem am {day} zugestimmt (Version {number}).</translation>
    </message>
    <message>
        <source>Your diary</source>
        <translation>Ihr Tagebuch</translation>
    </message>
</context>
<context>
    <name>ActivitiesEntryPage</name>
    <message>
        <source>Add another activity</source>
        <translation>Noch eine Aktivität</translation>
    </message>
    <message>
        <source>Mean: {mean} of 10</source>
        <translation>Im Mittel: {mean} von 10</translation>
    </message>
    <message>
        <source>One activity has a score but no name.</source>
        <translation>Eine Aktivität hat einen Wert, aber keinen Namen.</translation>
    </message>
    <message>
        <source>What is hard for you, in your own words? How well could you do it this week? Keep to the same ones, so that you can compare.</source>
        <translation>Was fällt Ihnen schwer, in Ihren Worten? Wie gut ging es diese Woche? Bleiben Sie bei denselben, dann können Sie vergleichen.</translation>
    </message>
    <message>
        <source>Write down one activity at least.</source>
        <translation>Schreiben Sie mindestens eine Aktivität auf.</translation>
    </message>
    <message>
        <source>{activity}: how well can you do it? Or leave its name empty.</source>
        <translation>{activity}: Wie gut geht es? Oder lassen Sie den Namen leer.</translation>
    </message>
</context>
<context>
    <name>AddSheet</name>
    <message>
        <source>Add to your diary</source>
        <translation>Ins Tagebuch eintragen</translation>
    </message>
    <message>
        <source>Cold from elsewhere</source>
        <translation>Kälte von anderswo</translation>
    </message>
    <message>
        <source>You could write down again: {kinds}.</source>
        <translation>Das können Sie wieder aufschreiben: {kinds}.</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Both are answered.</source>
        <translation>Beides ist beantwortet.</translation>
    </message>
    <message>
        <source>Compared with before, it feels</source>
        <translation>Im Vergleich zu vorher ist es</translation>
    </message>
    <message>
        <source>Did something go wrong?</source>
        <translation>Ging etwas schief?</translation>
    </message>
    <message>
        <source>Do not press or knead numb skin hard.</source>
        <translation>Drücken oder kneten Sie taube Haut nicht fest.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Everything is saved as you say it.</source>
        <translation>Alles wird sofort gespeichert.</translation>
    </message>
    <message>
        <source>For a while</source>
        <translation>Für eine Weile</translation>
    </message>
    <message>
        <source>How does your skin look?</source>
        <translation>Wie sieht Ihre Haut aus?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>Please answer now.</source>
        <translation>Bitte antworten Sie jetzt.</translation>
    </message>
    <message>
        <source>Please answer within 5 minutes.</source>
        <translation>Bitte antworten Sie innerhalb von 5 Minuten.</translation>
    </message>
    <message>
        <source>Test your movement</source>
        <translation>Bewegung testen</translation>
    </message>
    <message>
        <source>Touch it lightly. Do you feel it?</source>
        <translation>Berühren Sie die Haut leicht. Spüren Sie das?</translation>
    </message>
    <message>
        <source>Until you feel everything again: no heat pad, no hot bath.</source>
        <translation>Bis Sie alles wieder spüren: kein Heizkissen, kein heißes Bad.</translation>
    </message>
    <message>
        <source>Until {time}: no sport, no driving, nothing heavy to lift.</source>
        <translation>Bis {time}: kein Sport, nicht ans Steuer, nichts Schweres heben.</translation>
    </message>
    <message>
        <source>What do you want to remember?</source>
        <translation>Was möchten Sie sich merken?</translation>
    </message>
    <message>
        <source>When you have walked a little: how far can you move?</source>
        <translation>Wenn Sie ein wenig gegangen sind: Wie weit können Sie sich bewegen?</translation>
    </message>
    <message>
        <source>Write it down, for you and a health professional</source>
        <translation>Aufschreiben, für Sie und eine medizinische Fachperson</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Your movement</source>
        <translation>Ihre Bewegung</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Ich habe es gesehen</translation>
    </message>
    <message>
        <source>It is off my body</source>
        <translation>Vom Körper abgenommen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
</context>
<context>
    <name>AppWindow</name>
    <message>
        <source>About Coldwrap</source>
        <translation>Über Coldwrap</translation>
    </message>
    <message>
        <source>Bluetooth help</source>
        <translation>Bluetooth-Hilfe</translation>
    </message>
    <message>
        <source>Compare sessions</source>
        <translation>Sitzungen vergleichen</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ging schief</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>BeforeSheet</name>
    <message>
        <source>Before you start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>How do you lie?</source>
        <translation>Wie liegen Sie?</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>Wie lange?</translation>
    </message>
    <message>
        <source>Nothing gets cold. What you leave out holds nothing back.</source>
        <translation>Nichts wird kalt. Was Sie auslassen, hält nichts auf.</translation>
    </message>
    <message>
        <source>Open health answers</source>
        <translation>Gesundheits-Antworten öffnen</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>Show on the body where the cold will be.</source>
        <translation>Zeigen Sie am Körper, wo die Kälte sein wird.</translation>
    </message>
    <message>
        <source>Start {minutes}</source>
        <translation>{minutes} starten</translation>
    </message>
    <message>
        <source>Still to do: {names}</source>
        <translation>Noch zu tun: {names}</translation>
    </message>
    <message>
        <source>The sensor lies flat on your skin, with the dry cloth over it and the pack on top. Nobody says how exact it is, so the session ends at 12 °C (54 °F) already (rule H14). Only you can take the pack off.</source>
        <translation>Der Sensor liegt flach auf der Haut, darüber das trockene Tuch und obenauf das Kühlpack. Wie genau er ist, sagt niemand. Darum endet die Sitzung schon bei 12&#xa0;°C (54&#xa0;°F, Regel H14). Nur Sie können das Kühlpack abnehmen.</translation>
    </message>
    <message>
        <source>Write down who said yes</source>
        <translation>Aufschreiben, wer Ja sagte</translation>
    </message>
    <message>
        <source>Yes to all, start {minutes}</source>
        <translation>Alles ja, {minutes} starten</translation>
    </message>
    <message>
        <source>You may skip this.</source>
        <translation>Sie können das auslassen.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
</context>
<context>
    <name>BigFigures</name>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>min left</source>
        <translation>min übrig</translation>
    </message>
    <message>
        <source>s left</source>
        <translation>s übrig</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n&#xa0;Tag</numerusform>
            <numerusform>noch %n&#xa0;Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>What you throw away stays here for {days} days. Then it is gone for good. Of a cold wrap we keep when, where and how long, and the pain: the rules need it.</source>
        <translation>Was Sie wegwerfen, bleibt {days} Tage hier. Dann ist es für immer weg. Von einer Sitzung behalten wir, wann, wo und wie lange, und den Schmerz: Die Regeln brauchen das.</translation>
    </message>
</context>
<context>
    <name>BodyMap</name>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorne</translation>
    </message>
    <message>
        <source>Tap each place</source>
        <translation>Tippen Sie jede Stelle an</translation>
    </message>
    <message>
        <source>Tap where the wrap lies</source>
        <translation>Tippen Sie, wo die Bandage liegt</translation>
    </message>
    <message>
        <source>Where on the body: {0}</source>
        <translation>Stelle am Körper: {0}</translation>
    </message>
    <message>
        <source>no place chosen</source>
        <translation>keine Stelle gewählt</translation>
    </message>
</context>
<context>
    <name>BrokenPage</name>
    <message>
        <source>It is off: close Coldwrap</source>
        <translation>Sie ist ab: Coldwrap schließen</translation>
    </message>
    <message>
        <source>Look at your skin. Open Coldwrap again before you use cold again.</source>
        <translation>Schauen Sie auf Ihre Haut. Öffnen Sie Coldwrap neu, bevor Sie wieder kühlen.</translation>
    </message>
</context>
<context>
    <name>CapsPage</name>
    <message>
        <source>As long as the rules allow</source>
        <translation>So lange, wie die Regeln erlauben</translation>
    </message>
    <message>
        <source>The longest for me</source>
        <translation>Meine längste Zeit</translation>
    </message>
    <message>
        <source>You can make every session shorter. You cannot make one longer than the rules of this app allow.</source>
        <translation>Sie können jede Sitzung kürzer machen. Länger, als die Regeln dieser App erlauben, geht nicht.</translation>
    </message>
    <message>
        <source>Your physiotherapist set {minutes}. The shorter of the two counts.</source>
        <translation>Ihre Physio-Praxis hat {minutes} festgelegt. Die kürzere Zeit zählt.</translation>
    </message>
    <message>
        <source>{minutes} at most</source>
        <translation>Höchstens {minutes}</translation>
    </message>
</context>
<context>
    <name>CareEntryPage</name>
    <message>
        <source>Choose what it was.</source>
        <translation>Wählen Sie, was es war.</translation>
    </message>
    <message>
        <source>How long, and where?</source>
        <translation>Wie lange und wo?</translation>
    </message>
    <message>
        <source>How long?</source>
        <translation>Wie lange?</translation>
    </message>
    <message>
        <source>What was it?</source>
        <translation>Was war es?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Choose how long it was.</source>
        <translation>Wählen Sie, wie lange es war.</translation>
    </message>
    <message>
        <source>Choose what it was.</source>
        <translation>Wählen Sie, was es war.</translation>
    </message>
    <message>
        <source>How long was it?</source>
        <translation>Wie lange war es?</translation>
    </message>
    <message>
        <source>It must be over already. Look at when it began.</source>
        <translation>Es muss schon vorbei sein. Prüfen Sie, wann es begann.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>On one place</source>
        <translation>An einer Stelle</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Show on the body where.</source>
        <translation>Zeigen Sie am Körper, wo.</translation>
    </message>
    <message>
        <source>Tap where it was</source>
        <translation>Tippen Sie, wo es war</translation>
    </message>
    <message>
        <source>Then this place rests, as after a session.</source>
        <translation>Dann ruht diese Stelle wie nach einer Sitzung.</translation>
    </message>
    <message>
        <source>What was it?</source>
        <translation>Was war es?</translation>
    </message>
    <message>
        <source>When did it begin?</source>
        <translation>Wann begann es?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>You may leave this empty</source>
        <translation>Das darf leer bleiben</translation>
    </message>
</context>
<context>
    <name>CareView</name>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>It goes on counting as cold all the same.</source>
        <translation>Als Kälte zählt es trotzdem weiter.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Notiert</translation>
    </message>
</context>
<context>
    <name>CaresPage</name>
    <message>
        <source>Add cold from elsewhere</source>
        <translation>Kälte von anderswo eintragen</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Noch nichts hier.</translation>
    </message>
</context>
<context>
    <name>ChangeEntryPage</name>
    <message>
        <source>0 is the same.</source>
        <translation>0 heißt gleich.</translation>
    </message>
    <message>
        <source>2 weeks ago</source>
        <translation>Vor 2 Wochen</translation>
    </message>
    <message>
        <source>4 weeks ago</source>
        <translation>Vor 4 Wochen</translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation>Veränderung: {0}</translation>
    </message>
    <message>
        <source>Choose how much has changed.</source>
        <translation>Wählen Sie, wie viel sich verändert hat.</translation>
    </message>
    <message>
        <source>Choose the day that you compare with.</source>
        <translation>Wählen Sie den Tag, mit dem Sie vergleichen.</translation>
    </message>
    <message>
        <source>Compared with which day?</source>
        <translation>Verglichen mit welchem Tag?</translation>
    </message>
    <message>
        <source>Compared with {day}</source>
        <translation>Verglichen mit {day}</translation>
    </message>
    <message>
        <source>How are you now?</source>
        <translation>Wie geht es Ihnen jetzt?</translation>
    </message>
    <message>
        <source>{day}, as last time</source>
        <translation>{day}, wie letztes Mal</translation>
    </message>
    <message>
        <source>{score} much better</source>
        <translation>{score} viel besser</translation>
    </message>
    <message>
        <source>{score} much worse</source>
        <translation>{score} viel schlechter</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Arrow keys read the chart, + and - zoom.</source>
        <translation>Pfeiltasten lesen das Bild ab, + und - zoomen.</translation>
    </message>
    <message>
        <source>Arrow keys read the chart.</source>
        <translation>Pfeiltasten lesen das Bild ab.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Save the chart</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>{chart}: keep the picture</source>
        <translation>{chart}: Bild behalten</translation>
    </message>
    <message>
        <source>{chart}: show as table</source>
        <translation>{chart}: als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Check these</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Colder than a freezer</source>
        <translation>Kälter als ein Gefrierfach</translation>
    </message>
    <message>
        <source>Damp</source>
        <translation>Feucht</translation>
    </message>
    <message>
        <source>Freezer</source>
        <translation>Gefrierfach</translation>
    </message>
    <message>
        <source>Freezer, then 10 min in the room</source>
        <translation>Gefrierfach, dann 10&#xa0;min im Zimmer</translation>
    </message>
    <message>
        <source>Fridge</source>
        <translation>Kühlschrank</translation>
    </message>
    <message>
        <source>I looked: the skin is whole and I feel it</source>
        <translation>Ich habe geschaut: Die Haut ist heil und ich spüre sie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>One dry</source>
        <translation>Ein trockenes</translation>
    </message>
    <message>
        <source>Rings, chains and other metal are off</source>
        <translation>Ringe, Ketten und anderes Metall sind ab</translation>
    </message>
    <message>
        <source>The cloth between wrap and skin</source>
        <translation>Das Tuch zwischen Bandage und Haut</translation>
    </message>
    <message>
        <source>The ice stays beside the bone, not on it</source>
        <translation>Das Eis bleibt neben dem Knochen, nicht darauf</translation>
    </message>
    <message>
        <source>The pad lies beside the bone, not on it</source>
        <translation>Das Pad liegt neben dem Knochen, nicht darauf</translation>
    </message>
    <message>
        <source>Two dry</source>
        <translation>Zwei trockene</translation>
    </message>
    <message>
        <source>Two fingers fit under the strap</source>
        <translation>Zwei Finger passen unter das Band</translation>
    </message>
    <message>
        <source>Where is the pack from?</source>
        <translation>Woher kommt das Kühlpack?</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>First stop the wrap, or wait until it is off.</source>
        <translation>Stoppen Sie zuerst die Bandage oder warten Sie, bis sie aus ist.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Choose 2 to 4 sessions.</source>
        <translation>Wählen Sie 2 bis 4 Sitzungen.</translation>
    </message>
    <message>
        <source>Earlier sessions</source>
        <translation>Frühere Sitzungen</translation>
    </message>
    <message>
        <source>Four sessions are the most.</source>
        <translation>Mehr als vier Sitzungen gehen nicht.</translation>
    </message>
    <message>
        <source>No session with a skin temperature yet.</source>
        <translation>Noch keine Sitzung mit Haut­temperatur.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Neben­einander</translation>
    </message>
    <message>
        <source>Which sessions</source>
        <translation>Welche Sitzungen</translation>
    </message>
</context>
<context>
    <name>ContextEntryPage</name>
    <message>
        <source>0 none</source>
        <translation>0 keiner</translation>
    </message>
    <message>
        <source>0 not at all</source>
        <translation>0 gar nicht</translation>
    </message>
    <message>
        <source>0 not at all well</source>
        <translation>0 gar nicht gut</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>10 very active</source>
        <translation>10 sehr aktiv</translation>
    </message>
    <message>
        <source>10 very much</source>
        <translation>10 sehr viel</translation>
    </message>
    <message>
        <source>10 very well</source>
        <translation>10 sehr gut</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 Tage</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 Stunden</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 Stunden</translation>
    </message>
    <message>
        <source>Active: {0} of 10</source>
        <translation>Aktiv: {0} von 10</translation>
    </message>
    <message>
        <source>Answer one question at least.</source>
        <translation>Beantworten Sie mindestens eine Frage.</translation>
    </message>
    <message>
        <source>Answer what you like.</source>
        <translation>Beantworten Sie, was Sie möchten.</translation>
    </message>
    <message>
        <source>Did something set it off?</source>
        <translation>Hat etwas es ausgelöst?</translation>
    </message>
    <message>
        <source>Hours of sleep last night</source>
        <translation>Stunden Schlaf letzte Nacht</translation>
    </message>
    <message>
        <source>Hours since you got hurt or did hard sport</source>
        <translation>Stunden seit einer Verletzung oder hartem Sport</translation>
    </message>
    <message>
        <source>How active were you?</source>
        <translation>Wie aktiv waren Sie?</translation>
    </message>
    <message>
        <source>How much stress?</source>
        <translation>Wie viel Stress?</translation>
    </message>
    <message>
        <source>How well did you sleep?</source>
        <translation>Wie gut haben Sie geschlafen?</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlaf</translation>
    </message>
    <message>
        <source>Slept well: {0} of 10</source>
        <translation>Gut geschlafen: {0} von 10</translation>
    </message>
    <message>
        <source>Stress: {0} of 10</source>
        <translation>Stress: {0} von 10</translation>
    </message>
    <message>
        <source>Your day</source>
        <translation>Ihr Tag</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>Jetzt eine Kopie machen</translation>
    </message>
    <message>
        <source>Once a day Coldwrap copies your diary, opens the copy and counts what is in it. It keeps one for each of 7 days and 4 weeks.</source>
        <translation>Einmal am Tag kopiert Coldwrap Ihr Tagebuch, öffnet die Kopie und zählt, was darin ist. Es behält eine von jedem der letzten 7 Tage und der letzten 4 Wochen.</translation>
    </message>
    <message>
        <source>The copies are on the same disk as your diary. If the computer breaks or is lost, they go too. So keep a full copy somewhere else. What you delete stays in the copies from before, until they are cleared away.</source>
        <translation>Die Kopien liegen auf derselben Festplatte wie Ihr Tagebuch. Geht der Computer kaputt oder verloren, sind auch sie weg. Bewahren Sie darum eine ganze Kopie an einem anderen Ort auf. Was Sie löschen, bleibt in den früheren Kopien, bis diese weggeräumt werden.</translation>
    </message>
    <message>
        <source>Try to open the diary again</source>
        <translation>Tagebuch noch einmal öffnen</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>As PDF and web page, for who has no Coldwrap: the file is a zip.</source>
        <translation>Als PDF und Webseite, für alle ohne Coldwrap. Es wird eine Zip-Datei.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For a spreadsheet in</source>
        <translation>Für eine Tabelle auf</translation>
    </message>
    <message>
        <source>How far the file is</source>
        <translation>Wie weit die Datei ist</translation>
    </message>
    <message>
        <source>No names, notes and photos. All days are moved by some years.</source>
        <translation>Keine Namen, Notizen und Fotos. Alle Tage sind um einige Jahre verschoben.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppt&#xa0;…</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Welche Tage</translation>
    </message>
    <message>
        <source>Who may read it?</source>
        <translation>Wer darf sie lesen?</translation>
    </message>
    <message>
        <source>With the report</source>
        <translation>Mit dem Bericht</translation>
    </message>
    <message>
        <source>Without my name</source>
        <translation>Ohne meinen Namen</translation>
    </message>
</context>
<context>
    <name>CopySheet</name>
    <message>
        <source>If Coldwrap cannot see how much cold your skin had, no cold starts for a day, and it asks the health questions again. The file of now is kept.</source>
        <translation>Sieht Coldwrap nicht, wie viel Kälte Ihre Haut hatte, startet einen Tag lang keine Kälte, und es stellt die Fragen zur Gesundheit noch einmal. Die jetzige Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>In the copy: {counts}</source>
        <translation>In der Kopie: {counts}</translation>
    </message>
    <message>
        <source>In your diary now: {counts}</source>
        <translation>Jetzt im Tagebuch: {counts}</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>Alles so lassen</translation>
    </message>
    <message>
        <source>No session is in your diary now. The copy takes its place.</source>
        <translation>In Ihrem Tagebuch ist jetzt keine Sitzung. Die Kopie kommt an seine Stelle.</translation>
    </message>
    <message>
        <source>Open the copy: {when}?</source>
        <translation>Kopie öffnen: {when}?</translation>
    </message>
    <message>
        <source>Open this copy</source>
        <translation>Diese Kopie öffnen</translation>
    </message>
    <message>
        <source>What came after the copy may be missing, also a paused place.</source>
        <translation>Was nach der Kopie kam, kann fehlen, auch eine gesperrte Stelle.</translation>
    </message>
    <message>
        <source>What you wrote, your plan and your reminders become as they were then. Sessions, other cold, health answers and paused places stay as they are now.</source>
        <translation>Was Sie schrieben, Ihre Serie und Ihre Erinnerungen werden wieder wie damals. Sitzungen, andere Kälte, Antworten zur Gesundheit und gesperrte Stellen bleiben wie jetzt.</translation>
    </message>
    <message>
        <source>Your diary cannot be opened. The copy takes its place.</source>
        <translation>Ihr Tagebuch lässt sich nicht öffnen. Die Kopie kommt an seine Stelle.</translation>
    </message>
    <message>
        <source>Your diary of now is kept as a copy, too. Open that one to take this back.</source>
        <translation>Ihr jetziges Tagebuch bleibt auch als Kopie erhalten. Öffnen Sie diese, um das rückgängig zu machen.</translation>
    </message>
</context>
<context>
    <name>CostSheet</name>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What did it cost?</source>
        <translation>Was hat es gekostet?</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>I have seen it</source>
        <translation>Ich habe es gesehen</translation>
    </message>
    <message>
        <source>In the meantime</source>
        <translation>In der Zwischen­zeit</translation>
    </message>
    <message>
        <source>This week: {count}</source>
        <translation>Diese Woche: {count}</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Last time</source>
        <translation>Letztes Mal</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Kühlpack</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Choose somebody in the table.</source>
        <translation>Wählen Sie jemanden in der Tabelle.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Notes and plan</source>
        <translation>Notizen und Plan</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>Datei wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Seite davor</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Type the passphrase</source>
        <translation>Passwort eintippen</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was ansehen</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Welche Tage</translation>
    </message>
</context>
<context>
    <name>Dial</name>
    <message>
        <source>Show large figures</source>
        <translation>Große Zahlen zeigen</translation>
    </message>
</context>
<context>
    <name>DiaryMenu</name>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Diary settings</source>
        <translation>Tagebuch einstellen</translation>
    </message>
    <message>
        <source>Name, start of the day, currency</source>
        <translation>Name, Beginn des Tages, Währung</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What you threw away</source>
        <translation>Was Sie weggeworfen haben</translation>
    </message>
    <message>
        <source>Your diary</source>
        <translation>Ihr Tagebuch</translation>
    </message>
    <message>
        <source>{name}: {change}</source>
        <translation>{name}: {change}</translation>
    </message>
</context>
<context>
    <name>DiaryPage</name>
    <message>
        <source>Add to your diary</source>
        <translation>Ins Tagebuch eintragen</translation>
    </message>
    <message>
        <source>Began: {day}</source>
        <translation>Begann: {day}</translation>
    </message>
    <message>
        <source>Dot: session. Number: worst pain. Bar: entry. Triangle: something went wrong.</source>
        <translation>Punkt: Sitzung. Zahl: stärkster Schmerz. Strich: Eintrag. Dreieck: Etwas ging schief.</translation>
    </message>
    <message>
        <source>Each session comes here by itself, and all that you write down.</source>
        <translation>Jede Sitzung kommt von selbst hierher, auch alles, was Sie aufschreiben.</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Zu Heute</translation>
    </message>
    <message>
        <source>In your courses</source>
        <translation>In Ihren Serien</translation>
    </message>
    <message>
        <source>Looked for: {what}</source>
        <translation>Gesucht: {what}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts hier</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>The words above say why, and what to do.</source>
        <translation>Oben steht, warum und was zu tun ist.</translation>
    </message>
    <message>
        <source>Your diary is not open</source>
        <translation>Ihr Tagebuch ist nicht offen</translation>
    </message>
</context>
<context>
    <name>DiarySearch</name>
    <message>
        <source>Add to the diary</source>
        <translation>Ins Tagebuch eintragen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Diary menu</source>
        <translation>Menü des Tagebuchs</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Kept filter: {0}</source>
        <translation>Gespeicherter Filter: {0}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the diary</source>
        <translation>Im Tagebuch suchen</translation>
    </message>
    <message>
        <source>Take out the filter: {0}</source>
        <translation>Filter wegnehmen: {0}</translation>
    </message>
</context>
<context>
    <name>DiarySettingsPage</name>
    <message>
        <source>A day begins at</source>
        <translation>Ein Tag beginnt um</translation>
    </message>
    <message>
        <source>A report can begin with that day</source>
        <translation>Ein Bericht kann mit dem Tag beginnen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Day of the last visit</source>
        <translation>Tag des letzten Besuchs</translation>
    </message>
    <message>
        <source>I was there</source>
        <translation>Ich war da</translation>
    </message>
    <message>
        <source>If you are up late, what you do at night belongs to the day before.</source>
        <translation>Sind Sie lange auf? Dann gehört die Nacht zum Tag davor.</translation>
    </message>
    <message>
        <source>It stands on reports. It may stay empty.</source>
        <translation>Er steht auf Berichten. Er darf leer bleiben.</translation>
    </message>
    <message>
        <source>Last visit to your physiotherapist</source>
        <translation>Letzter Besuch in Ihrer Physio-Praxis</translation>
    </message>
    <message>
        <source>What sessions cost is in it.</source>
        <translation>Darin stehen die Kosten der Sitzungen.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
</context>
<context>
    <name>DiaryWays</name>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Cold from elsewhere</source>
        <translation>Kälte von anderswo</translation>
    </message>
    <message>
        <source>Diary settings</source>
        <translation>Tagebuch einstellen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>All bytes to and from the wrap go into a file, until this is turned off</source>
        <translation>Alle Bytes von der und zur Bandage gehen in eine Datei, bis Sie das ausschalten</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <source>It says what this computer and the app did. Names, serial numbers and addresses are taken out. Nothing of your diary is in it.</source>
        <translation>Er sagt, was dieser Computer und die App taten. Namen, Seriennummern und Adressen sind entfernt. Nichts aus Ihrem Tagebuch steht darin.</translation>
    </message>
    <message>
        <source>Keep the raw traffic</source>
        <translation>Rohdaten aufheben</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal schauen</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Sucht&#xa0;…</translation>
    </message>
    <message>
        <source>Report for a helper</source>
        <translation>Bericht für Helfer</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved in {path}.</source>
        <translation>Gespeichert in {path}.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
</context>
<context>
    <name>DraftSheet</name>
    <message>
        <source>Leave without saving</source>
        <translation>Gehen, ohne zu speichern</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What you filled in here is not in your diary yet.</source>
        <translation>Was Sie hier eingetragen haben, steht noch nicht im Tagebuch.</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>EditsCard</name>
    <message numerus="yes">
        <source>%n sessions again</source>
        <translation>
            <numerusform>Wieder %n Sitzung</numerusform>
            <numerusform>Wieder %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>If it cost you something</source>
        <translation>Falls es Sie etwas gekostet hat</translation>
    </message>
    <message>
        <source>It goes on counting as cold all the same</source>
        <translation>Als Kälte zählt es trotzdem weiter</translation>
    </message>
    <message>
        <source>Join with the session before</source>
        <translation>Mit der Sitzung davor zusammen­fügen</translation>
    </message>
    <message>
        <source>Not mine</source>
        <translation>Nicht meine</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Put it into another person&apos;s diary</source>
        <translation>Ins Tagebuch einer anderen Person legen</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Wieder trennen</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Where the wrap lay</source>
        <translation>Wo die Bandage lag</translation>
    </message>
    <message>
        <source>Which wrap it was</source>
        <translation>Welche Bandage es war</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Bandage</translation>
    </message>
    <message>
        <source>{time}, if it was cut in two</source>
        <translation>{time}, falls es eine einzige war</translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
    <message>
        <source>Use no cold now. If a wrap is on your body, take it off.</source>
        <translation>Kühlen Sie jetzt nicht. Liegt eine Bandage auf Ihrem Körper, nehmen Sie sie ab.</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>A photo is on its way. Save when it is there.</source>
        <translation>Ein Foto wird noch geladen. Speichern Sie, wenn es da ist.</translation>
    </message>
    <message>
        <source>A word with # in front, such as #garden, is easy to find again.</source>
        <translation>Ein Wort mit # davor, zum Beispiel #garten, finden Sie leicht wieder.</translation>
    </message>
    <message>
        <source>Changes since then: {count}.</source>
        <translation>Änderungen seitdem: {count}.</translation>
    </message>
    <message>
        <source>Fill in something first.</source>
        <translation>Tragen Sie zuerst etwas ein.</translation>
    </message>
    <message>
        <source>It will be marked as written down later.</source>
        <translation>Es wird als später aufgeschrieben markiert.</translation>
    </message>
    <message>
        <source>Look at the day and time.</source>
        <translation>Prüfen Sie Tag und Uhrzeit.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note and photos</source>
        <translation>Notiz und Fotos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Wann war es?</translation>
    </message>
    <message>
        <source>Written down: {day}, {time}.</source>
        <translation>Notiert: {day}, {time}.</translation>
    </message>
    <message>
        <source>You may leave this empty</source>
        <translation>Das darf leer bleiben</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Photo {0}</source>
        <translation>Foto {0}</translation>
    </message>
    <message>
        <source>The session it is about</source>
        <translation>Die Sitzung, um die es geht</translation>
    </message>
    <message>
        <source>This entry is in the bin.</source>
        <translation>Dieser Eintrag ist im Papierkorb.</translation>
    </message>
    <message>
        <source>This entry is not in the diary.</source>
        <translation>Dieser Eintrag steht nicht im Tagebuch.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>{0}, press to see it large</source>
        <translation>{0}, drücken für groß</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Body from behind</source>
        <translation>Körper von hinten</translation>
    </message>
    <message>
        <source>Body from the front</source>
        <translation>Körper von vorne</translation>
    </message>
    <message>
        <source>Your left</source>
        <translation>Ihre linke Seite</translation>
    </message>
    <message>
        <source>Your right</source>
        <translation>Ihre rechte Seite</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>At or below {t}</source>
        <translation>Bei {t} oder kälter</translation>
    </message>
    <message>
        <source>Cold dose</source>
        <translation>Kältedosis</translation>
    </message>
    <message>
        <source>Cold time</source>
        <translation>Kältezeit</translation>
    </message>
    <message>
        <source>Coldest skin</source>
        <translation>Kälteste Haut</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Mean skin</source>
        <translation>Haut im Mittel</translation>
    </message>
    <message>
        <source>Missing from the curve</source>
        <translation>In der Kurve fehlt</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Skin at the start</source>
        <translation>Haut am Anfang</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time between {low} and {high}</source>
        <translation>Zeit zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Bandage</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{factor} times as fast</source>
        <translation>{factor}-mal so schnell</translation>
    </message>
    <message numerus="yes">
        <source>{time} in %n gap(s)</source>
        <translation>
            <numerusform>{time} in %n Lücke</numerusform>
            <numerusform>{time} in %n Lücken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Choose places</source>
        <translation>Stellen wählen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Forget: {0}</source>
        <translation>Vergessen: {0}</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>Von einem Tag bis zu einem anderen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Diese zeigen</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was zeigen?</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>With simulated</source>
        <translation>Mit simulierten</translation>
    </message>
    <message>
        <source>Words that you marked with #</source>
        <translation>Wörter mit #</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Bandage</translation>
    </message>
</context>
<context>
    <name>FlareEntryPage</name>
    <message>
        <source>A flare-up began</source>
        <translation>Ein Schub begann</translation>
    </message>
    <message>
        <source>A flare-up: for hours or days, much more pain than you usually have.</source>
        <translation>Ein Schub: Stunden oder Tage lang viel mehr Schmerz als sonst.</translation>
    </message>
    <message>
        <source>Choose whether it began or is over.</source>
        <translation>Wählen Sie, ob er begann oder vorbei ist.</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>Er ist vorbei</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
</context>
<context>
    <name>FlareNow</name>
    <message>
        <source>Flare-up since: {day}</source>
        <translation>Schub seit: {day}</translation>
    </message>
    <message>
        <source>The flare-up is over</source>
        <translation>Der Schub ist vorbei</translation>
    </message>
</context>
<context>
    <name>FollowPage</name>
    <message>
        <source>After an hour this should be over.</source>
        <translation>Nach einer Stunde sollte das vorbei sein.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>It is still there. Use no cold here. No heat and no rubbing.</source>
        <translation>Es ist noch da. Kühlen Sie hier nicht. Keine Wärme und nicht reiben.</translation>
    </message>
    <message>
        <source>Look again at {time}.</source>
        <translation>Schauen Sie um {time} noch einmal.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ging schief</translation>
    </message>
</context>
<context>
    <name>ForgetSheet</name>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>{name} vergessen?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The app and this computer forget the pairing. Its sessions stay in the diary. To use the wrap again, pair it again.</source>
        <translation>Die App und dieser Computer vergessen die Kopplung. Die Sitzungen bleiben im Tagebuch. Um die Bandage wieder zu benutzen, koppeln Sie sie neu.</translation>
    </message>
</context>
<context>
    <name>FridgeSheet</name>
    <message>
        <source>Get packs ready</source>
        <translation>Kühlpacks vorbereiten</translation>
    </message>
    <message>
        <source>Getting cold: about {minutes} more</source>
        <translation>Wird kalt: noch etwa {minutes}</translation>
    </message>
    <message>
        <source>It has not said yet how cold it is.</source>
        <translation>Sie hat noch nicht gemeldet, wie kalt sie ist.</translation>
    </message>
    <message>
        <source>Let the fridge go</source>
        <translation>Kühlbox trennen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Packs in {name}</source>
        <translation>Kühlpacks in {name}</translation>
    </message>
    <message>
        <source>Put the packs in. The fridge goes to {t}, and never colder, so that a pack cannot freeze your skin. It stays on when you let it go.</source>
        <translation>Legen Sie die Kühlpacks hinein. Die Kühlbox geht auf {t} und nie kälter, damit kein Kühlpack Ihre Haut erfrieren lässt. Sie bleibt an, wenn Sie sie trennen.</translation>
    </message>
    <message>
        <source>The fridge is off</source>
        <translation>Die Kühlbox ist aus</translation>
    </message>
    <message>
        <source>The packs are ready</source>
        <translation>Die Kühlpacks sind bereit</translation>
    </message>
    <message>
        <source>{t} inside</source>
        <translation>innen {t}</translation>
    </message>
</context>
<context>
    <name>FunctionCards</name>
    <message>
        <source>No score of what you can do in this time.</source>
        <translation>Kein Wert zu dem, was Sie tun können, in dieser Zeit.</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie können</translation>
    </message>
</context>
<context>
    <name>GiveSheet</name>
    <message>
        <source>It goes into that diary, and into the bin here. Its cold goes on counting for both of you.</source>
        <translation>Sie kommt in jenes Tagebuch und hier in den Papierkorb. Ihre Kälte zählt für Sie beide weiter.</translation>
    </message>
    <message>
        <source>Nobody else keeps a diary here. Add a person under More, People.</source>
        <translation>Niemand sonst führt hier ein Tagebuch. Fügen Sie unter Mehr, Personen jemanden hinzu.</translation>
    </message>
    <message>
        <source>Whose session was it?</source>
        <translation>Wessen Sitzung war es?</translation>
    </message>
</context>
<context>
    <name>HarmPage</name>
    <message>
        <source>A photo is on its way. Save when it is there.</source>
        <translation>Ein Foto wird noch geladen. Speichern Sie, wenn es da ist.</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Foto hinzufügen</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Anderes Foto</translation>
    </message>
    <message>
        <source>Choose what happened.</source>
        <translation>Wählen Sie, was geschah.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>Wie ist es jetzt?</translation>
    </message>
    <message>
        <source>It is made small, and where it was taken is removed. It stays in your diary.</source>
        <translation>Es wird verkleinert, und wo es entstand, wird entfernt. Es bleibt in Ihrem Tagebuch.</translation>
    </message>
    <message>
        <source>Look at the day and time.</source>
        <translation>Prüfen Sie Tag und Uhrzeit.</translation>
    </message>
    <message>
        <source>Not on one place</source>
        <translation>Nicht an einer Stelle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note and photo</source>
        <translation>Notiz und Foto</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Show on the body where it is.</source>
        <translation>Zeigen Sie am Körper, wo es ist.</translation>
    </message>
    <message>
        <source>Such as dizzy. All places are paused then.</source>
        <translation>Zum Beispiel schwindlig. Dann sind alle Stellen gesperrt.</translation>
    </message>
    <message>
        <source>Take the photo out</source>
        <translation>Foto herausnehmen</translation>
    </message>
    <message>
        <source>Tap where it is</source>
        <translation>Tippen Sie, wo es ist</translation>
    </message>
    <message>
        <source>The photo</source>
        <translation>Das Foto</translation>
    </message>
    <message>
        <source>The photo is on its way.</source>
        <translation>Das Foto wird noch geladen.</translation>
    </message>
    <message>
        <source>This file holds no photo that we can read.</source>
        <translation>In dieser Datei ist kein Foto, das wir lesen können.</translation>
    </message>
    <message>
        <source>This was simulated. Only simulated sessions are paused here.</source>
        <translation>Das war simuliert. Nur simulierte Sitzungen sind hier gesperrt.</translation>
    </message>
    <message>
        <source>What does it look and feel like?</source>
        <translation>Wie sieht es aus, wie fühlt es sich an?</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
    <message>
        <source>When did it begin?</source>
        <translation>Wann begann es?</translation>
    </message>
    <message>
        <source>When you save, this place is paused: no cold here until you write down what a health professional said.</source>
        <translation>Wenn Sie speichern, ist diese Stelle gesperrt: keine Kälte hier, bis Sie aufschreiben, was eine medizinische Fachperson sagte.</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>You can add later how it goes, under More.</source>
        <translation>Wie es weitergeht, tragen Sie später unter Mehr ein.</translation>
    </message>
</context>
<context>
    <name>HarmView</name>
    <message>
        <source>How is it now?</source>
        <translation>Wie ist es jetzt?</translation>
    </message>
    <message>
        <source>Paused places</source>
        <translation>Gesperrte Stellen</translation>
    </message>
    <message>
        <source>Please show it to a health professional.</source>
        <translation>Bitte zeigen Sie es einer medizinischen Fachperson.</translation>
    </message>
    <message>
        <source>The photo</source>
        <translation>Das Foto</translation>
    </message>
    <message>
        <source>The session it came from</source>
        <translation>Die Sitzung, von der es kam</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>HarmsPage</name>
    <message>
        <source>Nothing went wrong so far.</source>
        <translation>Bisher ging nichts schief.</translation>
    </message>
    <message>
        <source>Write down that something went wrong</source>
        <translation>Aufschreiben, dass etwas schiefging</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Answered: {day}</source>
        <translation>Beantwortet: {day}</translation>
    </message>
    <message>
        <source>Ask a health professional first.</source>
        <translation>Fragen Sie zuerst eine medizinische Fachperson.</translation>
    </message>
    <message>
        <source>Change my answers</source>
        <translation>Meine Antworten ändern</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go through the questions</source>
        <translation>Die Fragen durchgehen</translation>
    </message>
    <message>
        <source>Not on: {places}</source>
        <translation>Nicht hier: {places}</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>Please do not use cold.</source>
        <translation>Bitte kühlen Sie nicht.</translation>
    </message>
    <message>
        <source>Shorter: {minutes}</source>
        <translation>Kürzer: {minutes}</translation>
    </message>
    <message>
        <source>Start the questions</source>
        <translation>Fragen beginnen</translation>
    </message>
    <message>
        <source>Who said yes</source>
        <translation>Wer Ja sagte</translation>
    </message>
    <message>
        <source>With some illnesses cold does harm. So the app asks before your first session, and each month. It takes about 2 minutes. Your answers stay on this computer.</source>
        <translation>Bei manchen Krankheiten schadet Kälte. Darum fragt die App vor Ihrer ersten Sitzung und jeden Monat. Es dauert etwa 2 Minuten. Ihre Antworten bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Write down who said yes</source>
        <translation>Aufschreiben, wer Ja sagte</translation>
    </message>
    <message>
        <source>You can use cold, but not everywhere.</source>
        <translation>Sie können kühlen, aber nicht überall.</translation>
    </message>
    <message>
        <source>You can use cold.</source>
        <translation>Sie können kühlen.</translation>
    </message>
</context>
<context>
    <name>HealthWays</name>
    <message>
        <source>Health answers</source>
        <translation>Antworten zur Gesundheit</translation>
    </message>
    <message>
        <source>Health questions</source>
        <translation>Fragen zur Gesundheit</translation>
    </message>
    <message>
        <source>Paused places</source>
        <translation>Gesperrte Stellen</translation>
    </message>
    <message>
        <source>Shorter sessions</source>
        <translation>Kürzere Sitzungen</translation>
    </message>
    <message>
        <source>Welcome to Coldwrap</source>
        <translation>Willkommen bei Coldwrap</translation>
    </message>
    <message>
        <source>Write down who said that you may use cold here again.</source>
        <translation>Schreiben Sie auf, wer sagte, dass Sie hier wieder kühlen dürfen.</translation>
    </message>
    <message>
        <source>Your health</source>
        <translation>Ihre Gesundheit</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorne</translation>
    </message>
</context>
<context>
    <name>HurtCard</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>{chart}: show as table</source>
        <translation>{chart}: als Tabelle zeigen</translation>
    </message>
    <message>
        <source>{times}, middle {middle}</source>
        <translation>{times}, Mitte {middle}</translation>
    </message>
</context>
<context>
    <name>KeepSheet</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Keep this chart</source>
        <translation>Dieses Bild behalten</translation>
    </message>
    <message>
        <source>Save as PNG, a picture</source>
        <translation>Als PNG speichern, ein Bild</translation>
    </message>
    <message>
        <source>Save as SVG, for print</source>
        <translation>Als SVG speichern, zum Drucken</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Changed: {what}</source>
        <translation>Geändert: {what}</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>Gespeichert: {what}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurück­genommen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Aching</source>
        <translation>Zieht</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kalt</translation>
    </message>
    <message>
        <source>I feel something else</source>
        <translation>Ich spüre etwas anderes</translation>
    </message>
    <message>
        <source>I feel something else …</source>
        <translation>Ich spüre etwas anderes&#xa0;…</translation>
    </message>
    <message>
        <source>I feel: {0}</source>
        <translation>Ich spüre: {0}</translation>
    </message>
    <message>
        <source>Numb</source>
        <translation>Taub</translation>
    </message>
    <message>
        <source>Stinging</source>
        <translation>Sticht</translation>
    </message>
</context>
<context>
    <name>KnownWrapCard</name>
    <message>
        <source>Another phone can use it then. It stays in this list.</source>
        <translation>Ein anderes Handy kann sie dann benutzen. Sie bleibt in dieser Liste.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation>Im Kühlpack</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Let it blink</source>
        <translation>Blinken lassen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Diese benutzen</translation>
    </message>
</context>
<context>
    <name>LastSession</name>
    <message>
        <source>Last session</source>
        <translation>Letzte Sitzung</translation>
    </message>
    <message>
        <source>Skin temperature of the last session, coldest {coldest}</source>
        <translation>Hauttemperatur der letzten Sitzung, am kältesten {coldest}</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>At or below {t}</source>
        <translation>Bei {t} oder kälter</translation>
    </message>
    <message>
        <source>Cold dose</source>
        <translation>Kältedosis</translation>
    </message>
    <message>
        <source>Cold dose: 1 degree below {t} for 1 minute counts 1. Sessions without a skin sensor have minutes, but no dose.</source>
        <translation>Kältedosis: 1 Grad unter {t} für 1 Minute zählt 1. Sitzungen ohne Hautsensor haben Minuten, aber keine Dosis.</translation>
    </message>
    <message>
        <source>Cold from elsewhere</source>
        <translation>Kälte von anderswo</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>Von anderswo</translation>
    </message>
    <message>
        <source>No cold in the last 7 days.</source>
        <translation>Keine Kälte in den letzten 7 Tagen.</translation>
    </message>
    <message>
        <source>Not on one place</source>
        <translation>Nicht an einer Stelle</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Skin measured in</source>
        <translation>Haut gemessen in</translation>
    </message>
    <message>
        <source>Time with cold</source>
        <translation>Zeit mit Kälte</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>Delete key removes it</source>
        <translation>Die Entf-Taste löscht es</translation>
    </message>
    <message>
        <source>Open beside the list</source>
        <translation>Neben der Liste geöffnet</translation>
    </message>
</context>
<context>
    <name>LiveChart</name>
    <message>
        <source>Arrow keys or mouse read the curve</source>
        <translation>Pfeiltasten oder Maus lesen die Kurve ab</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Temperature over time</source>
        <translation>Temperatur über die Zeit</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}&#xa0;min</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>What happened, and what to do</source>
        <translation>Was geschah und was zu tun ist</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>I have asked: write it down</source>
        <translation>Ich habe gefragt: aufschreiben</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder frei</translation>
    </message>
    <message>
        <source>Show this page to your doctor or physiotherapist.</source>
        <translation>Zeigen Sie diese Seite in Ihrer Arztpraxis oder Physio-Praxis.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>The session it came from</source>
        <translation>Die Sitzung, von der es kam</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation>Wer das sagte</translation>
    </message>
    <message>
        <source>You may use cold here again.</source>
        <translation>Sie dürfen hier wieder kühlen.</translation>
    </message>
</context>
<context>
    <name>LocksPage</name>
    <message>
        <source>No place is paused.</source>
        <translation>Keine Stelle ist gesperrt.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder frei</translation>
    </message>
    <message>
        <source>Paused now</source>
        <translation>Jetzt gesperrt</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>Celsius</source>
        <translation>Celsius</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Fahrenheit</source>
        <translation>Fahrenheit</translation>
    </message>
    <message>
        <source>For questions and changes. Alarms always sound.</source>
        <translation>Für Fragen und Wechsel. Alarme klingen immer.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <source>Pages do not slide</source>
        <translation>Seiten gleiten nicht</translation>
    </message>
    <message>
        <source>Soft sounds</source>
        <translation>Leise Töne</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
</context>
<context>
    <name>MedicineEntryPage</name>
    <message>
        <source>Against pain</source>
        <translation>Gegen Schmerz</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Wie viel?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of what?</source>
        <translation>Wovon?</translation>
    </message>
    <message>
        <source>Such as mg, tablets or drops</source>
        <translation>mg, Tropfen&#xa0;…</translation>
    </message>
    <message>
        <source>Taken before</source>
        <translation>Schon einmal genommen</translation>
    </message>
    <message>
        <source>What did you take?</source>
        <translation>Was haben Sie genommen?</translation>
    </message>
    <message>
        <source>Write down what you took.</source>
        <translation>Schreiben Sie auf, was Sie genommen haben.</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated session(s)</source>
        <translation>
            <numerusform>%n simulierte Sitzung</numerusform>
            <numerusform>%n simulierte Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>something went wrong</source>
        <translation>etwas ging schief</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>worst pain {0} of 10</source>
        <translation>stärkster Schmerz {0} von 10</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>A bath, a clinic, another pack</source>
        <translation>Ein Bad, eine Klinik, ein anderes Kühlpack</translation>
    </message>
    <message>
        <source>A diary for each of you</source>
        <translation>Ein Tagebuch für jede Person</translation>
    </message>
    <message>
        <source>About Coldwrap</source>
        <translation>Über Coldwrap</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Bluetooth help</source>
        <translation>Bluetooth-Hilfe</translation>
    </message>
    <message>
        <source>Cold and your health</source>
        <translation>Kälte und Ihre Gesundheit</translation>
    </message>
    <message>
        <source>Cold from elsewhere</source>
        <translation>Kälte von anderswo</translation>
    </message>
    <message>
        <source>Course and reminders</source>
        <translation>Serie und Erinne­rungen</translation>
    </message>
    <message>
        <source>Diary settings</source>
        <translation>Tagebuch einstellen</translation>
    </message>
    <message>
        <source>Each place, in a day and a week</source>
        <translation>Jede Stelle, an einem Tag und in einer Woche</translation>
    </message>
    <message>
        <source>Health answers</source>
        <translation>Antworten zur Gesundheit</translation>
    </message>
    <message>
        <source>How much cold</source>
        <translation>Wie viel Kälte</translation>
    </message>
    <message>
        <source>How often, and when to look back</source>
        <translation>Wie oft, und wann ein Rückblick</translation>
    </message>
    <message>
        <source>If cold suits you, and who said yes</source>
        <translation>Ob Kälte zu Ihnen passt und wer Ja sagte</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Name, start of the day, currency</source>
        <translation>Name, Beginn des Tages, Währung</translation>
    </message>
    <message>
        <source>Pair, rename or forget a wrap</source>
        <translation>Eine Bandage koppeln, umbenennen oder vergessen</translation>
    </message>
    <message>
        <source>Paused places</source>
        <translation>Gesperrte Stellen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Shorter sessions</source>
        <translation>Kürzere Sitzungen</translation>
    </message>
    <message>
        <source>Text size, colours, degrees</source>
        <translation>Schriftgröße, Farben, Grad</translation>
    </message>
    <message>
        <source>This app</source>
        <translation>Diese App</translation>
    </message>
    <message>
        <source>What it is, and what it is not</source>
        <translation>Was sie ist und was nicht</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>What you threw away</source>
        <translation>Was Sie weggeworfen haben</translation>
    </message>
    <message>
        <source>Where no cold may be, and why</source>
        <translation>Wo keine Kälte sein darf und warum</translation>
    </message>
    <message>
        <source>Why it does not work, and what to do</source>
        <translation>Warum es nicht geht und was zu tun ist</translation>
    </message>
    <message>
        <source>Wraps</source>
        <translation>Bandagen</translation>
    </message>
    <message>
        <source>Write it down, and how it goes on</source>
        <translation>Aufschreiben, auch wie es weitergeht</translation>
    </message>
    <message>
        <source>You and your wraps</source>
        <translation>Sie und Ihre Bandagen</translation>
    </message>
    <message>
        <source>Your diary</source>
        <translation>Ihr Tagebuch</translation>
    </message>
    <message>
        <source>Your own longest time</source>
        <translation>Ihre eigene längste Zeit</translation>
    </message>
</context>
<context>
    <name>MovementEntryPage</name>
    <message>
        <source>After the session</source>
        <translation>Nach der Sitzung</translation>
    </message>
    <message>
        <source>Before the session</source>
        <translation>Vor der Sitzung</translation>
    </message>
    <message>
        <source>Choose a movement, and how much it hurts or how far it goes.</source>
        <translation>Wählen Sie eine Bewegung und wie sehr sie wehtut oder wie weit sie geht.</translation>
    </message>
    <message>
        <source>Choose what you test. Move gently, and stop when it hurts more.</source>
        <translation>Wählen Sie, was Sie testen. Bewegen Sie sich sanft und hören Sie auf, wenn es mehr wehtut.</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Lock it with a passphrase</source>
        <translation>Mit einem Passwort verschließen</translation>
    </message>
    <message>
        <source>Only someone who knows it can open the file</source>
        <translation>Nur wer es kennt, kann die Datei öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>Das Passwort noch einmal</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
</context>
<context>
    <name>NewPlanPage</name>
    <message>
        <source>Choose what kind of course.</source>
        <translation>Wählen Sie die Art der Serie.</translation>
    </message>
    <message>
        <source>How often at most?</source>
        <translation>Wie oft höchstens?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In Ihren Worten</translation>
    </message>
    <message>
        <source>In your own words, or empty</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>Keep this course</source>
        <translation>Serie speichern</translation>
    </message>
    <message>
        <source>Minutes of cold</source>
        <translation>Minuten Kälte</translation>
    </message>
    <message>
        <source>On one place</source>
        <translation>An einer Stelle</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Sessions a day at most</source>
        <translation>Sitzungen am Tag, höchstens</translation>
    </message>
    <message>
        <source>Sessions a week at most</source>
        <translation>Sitzungen pro Woche, höchstens</translation>
    </message>
    <message>
        <source>Sessions in all</source>
        <translation>Sitzungen insgesamt</translation>
    </message>
    <message>
        <source>Show on the body where.</source>
        <translation>Zeigen Sie am Körper, wo.</translation>
    </message>
    <message>
        <source>Tap where the cold is to be</source>
        <translation>Tippen Sie, wo die Kälte sein soll</translation>
    </message>
    <message>
        <source>Then only sessions there count for the course.</source>
        <translation>Dann zählen nur Sitzungen dort für die Serie.</translation>
    </message>
    <message>
        <source>What do you want to watch?</source>
        <translation>Worauf möchten Sie achten?</translation>
    </message>
    <message>
        <source>What kind of course?</source>
        <translation>Welche Art von Serie?</translation>
    </message>
    <message>
        <source>Where, and how long?</source>
        <translation>Wo und wie lange?</translation>
    </message>
    <message>
        <source>Who planned it?</source>
        <translation>Wer hat sie geplant?</translation>
    </message>
</context>
<context>
    <name>NewToday</name>
    <message>
        <source>A cream, gel or heat rub on the skin there</source>
        <translation>Creme, Gel oder Wärmesalbe auf der Haut dort</translation>
    </message>
    <message>
        <source>A doctor said that blood flows badly there</source>
        <translation>Ein Arzt oder eine Ärztin sagte: Das Blut fließt dort schlecht</translation>
    </message>
    <message>
        <source>Alcohol, very sleepy or confused</source>
        <translation>Alkohol, sehr schläfrig oder verwirrt</translation>
    </message>
    <message>
        <source>An operation there in the last 6 weeks</source>
        <translation>Dort in den letzten 6 Wochen operiert</translation>
    </message>
    <message>
        <source>Anything new today?</source>
        <translation>Ist heute etwas neu?</translation>
    </message>
    <message>
        <source>Fever or an infection</source>
        <translation>Fieber oder eine Infektion</translation>
    </message>
    <message>
        <source>It still feels numb or cold from last time</source>
        <translation>Es ist vom letzten Mal noch taub oder kalt</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Numb between the legs, or both legs weak</source>
        <translation>Taub zwischen den Beinen oder beide Beine schwach</translation>
    </message>
    <message>
        <source>Or bladder, bowel or sex have changed</source>
        <translation>Oder Blase, Darm oder Sex sind verändert</translation>
    </message>
    <message>
        <source>Something is new</source>
        <translation>Etwas ist neu</translation>
    </message>
    <message>
        <source>Strong painkillers, sleeping tablets or calming pills</source>
        <translation>Starke Schmerzmittel, Schlaftabletten oder Mittel zum Beruhigen</translation>
    </message>
    <message>
        <source>The skin there is broken, sore or infected</source>
        <translation>Die Haut dort ist verletzt, wund oder entzündet</translation>
    </message>
    <message>
        <source>The skin there is numb</source>
        <translation>Die Haut dort ist taub</translation>
    </message>
    <message>
        <source>Then 10 min at most</source>
        <translation>Dann höchstens 10&#xa0;min</translation>
    </message>
</context>
<context>
    <name>NoteEntryPage</name>
    <message>
        <source>What do you want to remember?</source>
        <translation>Was möchten Sie sich merken?</translation>
    </message>
    <message>
        <source>Write something, or add a photo.</source>
        <translation>Schreiben Sie etwas oder fügen Sie ein Foto hinzu.</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>A longest time, below that of the app&apos;s rules</source>
        <translation>Eine längste Zeit, unter der Grenze der App</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Für {name}</translation>
    </message>
    <message>
        <source>Minutes of cold</source>
        <translation>Minuten Kälte</translation>
    </message>
    <message>
        <source>Minutes of cold at most</source>
        <translation>Minuten Kälte, höchstens</translation>
    </message>
    <message>
        <source>Nothing is said yet: write something, or suggest a course or a limit.</source>
        <translation>Noch nichts gesagt: Schreiben Sie etwas oder schlagen Sie eine Serie oder eine Grenze vor.</translation>
    </message>
    <message>
        <source>Save as a plan file</source>
        <translation>Als Plan-Datei speichern</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <source>Send the file to the person. Coldwrap shows them all of it, and they take it or not. It starts nothing, and no limit of the app gets looser by it.</source>
        <translation>Schicken Sie die Datei der Person. Coldwrap zeigt ihr alles, und sie nimmt den Plan an oder nicht. Er startet nichts, und keine Grenze der App wird dadurch lockerer.</translation>
    </message>
    <message>
        <source>Sessions a week at most</source>
        <translation>Sitzungen pro Woche, höchstens</translation>
    </message>
    <message>
        <source>Sessions in all</source>
        <translation>Sitzungen insgesamt</translation>
    </message>
    <message>
        <source>Shorter sessions</source>
        <translation>Kürzere Sitzungen</translation>
    </message>
    <message>
        <source>Suggest a course</source>
        <translation>Eine Serie vorschlagen</translation>
    </message>
    <message>
        <source>The file does not say whose it is: anybody could take this plan.</source>
        <translation>Die Datei sagt nicht, wem sie gehört: Jeder könnte diesen Plan annehmen.</translation>
    </message>
    <message>
        <source>Too long: {count} letters are the most.</source>
        <translation>Zu lang: Höchstens {count} Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>What you want to say</source>
        <translation>Was Sie sagen möchten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>Wo es wehtut</translation>
    </message>
    <message>
        <source>Write your name, so that they know who it is from.</source>
        <translation>Schreiben Sie Ihren Namen, damit klar ist, von wem er kommt.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
</context>
<context>
    <name>NothingCard</name>
    <message>
        <source>Go to Today</source>
        <translation>Zu Heute</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Tell your pain on Today, or start a session. Both show here.</source>
        <translation>Tragen Sie unter Heute Ihren Schmerz ein oder starten Sie eine Sitzung. Beides steht dann hier.</translation>
    </message>
</context>
<context>
    <name>Nudges</name>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Please write a number from {low} to {high}, with one digit after the point at most.</source>
        <translation>Bitte schreiben Sie eine Zahl von {low} bis {high}, mit höchstens einer Stelle nach dem Komma.</translation>
    </message>
    <message>
        <source>Please write a number from {low} to {high}.</source>
        <translation>Bitte schreiben Sie eine Zahl von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Please write a whole number from {low} to {high}.</source>
        <translation>Bitte schreiben Sie eine ganze Zahl von {low} bis {high}.</translation>
    </message>
</context>
<context>
    <name>PainEntryPage</name>
    <message>
        <source>Choose from a list</source>
        <translation>Aus einer Liste wählen</translation>
    </message>
    <message>
        <source>Choose how bad your pain is as a whole, from 0 to 10.</source>
        <translation>Wählen Sie von 0 bis 10, wie stark Ihr Schmerz insgesamt ist.</translation>
    </message>
    <message>
        <source>How bad is your pain as a whole?</source>
        <translation>Wie stark ist Ihr Schmerz insgesamt?</translation>
    </message>
    <message>
        <source>Tap each place that hurts.</source>
        <translation>Tippen Sie jede Stelle an, die wehtut.</translation>
    </message>
    <message>
        <source>Where does it hurt?</source>
        <translation>Wo tut es weh?</translation>
    </message>
</context>
<context>
    <name>PainMap</name>
    <message>
        <source>From behind</source>
        <translation>Von hinten</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Von vorne</translation>
    </message>
    <message>
        <source>Side of the body</source>
        <translation>Seite des Körpers</translation>
    </message>
</context>
<context>
    <name>PainNow</name>
    <message>
        <source>A flare-up began</source>
        <translation>Ein Schub begann</translation>
    </message>
    <message>
        <source>I have pain</source>
        <translation>Ich habe Schmerz</translation>
    </message>
    <message>
        <source>No pain today</source>
        <translation>Heute kein Schmerz</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>Say more about it</source>
        <translation>Mehr dazu sagen</translation>
    </message>
    <message>
        <source>Show where it hurts</source>
        <translation>Zeigen, wo es wehtut</translation>
    </message>
</context>
<context>
    <name>PainPad</name>
    <message>
        <source>0 no pain</source>
        <translation>0 kein Schmerz</translation>
    </message>
    <message>
        <source>10 worst pain</source>
        <translation>10 stärkster Schmerz</translation>
    </message>
    <message>
        <source>Pain {0} of 10</source>
        <translation>Schmerz {0} von 10</translation>
    </message>
</context>
<context>
    <name>PainSheet</name>
    <message>
        <source>Keep it</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>You said nothing.</source>
        <translation>Sie sagten nichts.</translation>
    </message>
    <message>
        <source>You said {score}.</source>
        <translation>Sie sagten {score}.</translation>
    </message>
</context>
<context>
    <name>PainsCard</name>
    <message>
        <source>Add pain at a later time</source>
        <translation>Späteren Schmerz eintragen</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
</context>
<context>
    <name>PairSheet</name>
    <message>
        <source>32 letters and digits, a to f and 0 to 9</source>
        <translation>32 Zeichen: a–f, 0–9</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation>Im Kühlpack</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <source>On my skin</source>
        <translation>Auf meiner Haut</translation>
    </message>
    <message>
        <source>On your skin it guards you. In the pack it only tells how cold the pack is, beside a sensor on your skin.</source>
        <translation>Auf Ihrer Haut wacht er über Sie. Im Kühlpack sagt er nur, wie kalt das Kühlpack ist, neben einem Sensor auf Ihrer Haut.</translation>
    </message>
    <message>
        <source>This computer&apos;s key store keeps it, not the diary.</source>
        <translation>Ihn bewahrt der Schlüsselbund dieses Computers auf, nicht das Tagebuch.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} benutzen</translation>
    </message>
    <message>
        <source>Where will it lie?</source>
        <translation>Wo wird er liegen?</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Preview of page {number} of {count}</source>
        <translation>Vorschau von Seite {number} von {count}</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>That passphrase does not fit. Try again.</source>
        <translation>Dieses Passwort passt nicht. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file has a passphrase</source>
        <translation>Die Datei hat ein Passwort</translation>
    </message>
    <message>
        <source>Without it nobody can open the file.</source>
        <translation>Ohne das Passwort kann niemand die Datei öffnen.</translation>
    </message>
</context>
<context>
    <name>PausedCard</name>
    <message>
        <source>Paused places</source>
        <translation>Gesperrte Stellen</translation>
    </message>
    <message>
        <source>This was simulated, so your place is not paused.</source>
        <translation>Das war simuliert, darum ist Ihre Stelle nicht gesperrt.</translation>
    </message>
    <message>
        <source>Write down what happened</source>
        <translation>Aufschreiben, was geschah</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Delete the diary of {name}</source>
        <translation>Tagebuch von {name} löschen</translation>
    </message>
    <message>
        <source>Each person has a diary of their own, with their own health answers and paused places. A new one begins with the wraps of this one; nothing else goes from one into another. There is no password: anyone who uses this computer can open them.</source>
        <translation>Jede Person hat ein eigenes Tagebuch, mit eigenen Antworten zur Gesundheit und gesperrten Stellen. Ein neues beginnt mit den Bandagen von diesem; sonst geht nichts von einem ins andere. Es gibt kein Passwort: Wer diesen Computer benutzt, kann alle öffnen.</translation>
    </message>
    <message>
        <source>Open another diary</source>
        <translation>Anderes Tagebuch öffnen</translation>
    </message>
    <message>
        <source>This diary is open</source>
        <translation>Dieses Tagebuch ist offen</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Name or initials</source>
        <translation>Name oder Kürzel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The name stands in this app only, and on a report if you say so.</source>
        <translation>Der Name steht nur in dieser App und, wenn Sie es wollen, auf einem Bericht.</translation>
    </message>
</context>
<context>
    <name>PersonWays</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Added. Press the name to open that diary.</source>
        <translation>Hinzugefügt. Drücken Sie den Namen, um das Tagebuch zu öffnen.</translation>
    </message>
    <message>
        <source>It is in the other diary now.</source>
        <translation>Sie ist jetzt im anderen Tagebuch.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>That diary is deleted.</source>
        <translation>Das Tagebuch ist gelöscht.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>A photo is made small, and where it was taken is removed. It stays in your diary.</source>
        <translation>Ein Foto wird verkleinert, und wo es entstand, wird entfernt. Es bleibt in Ihrem Tagebuch.</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>No photo that we can read: {names}</source>
        <translation>Kein Foto, das wir lesen können: {names}</translation>
    </message>
    <message>
        <source>Photos ({endings})</source>
        <translation>Fotos ({endings})</translation>
    </message>
    <message>
        <source>Photos on their way: {count}</source>
        <translation>Fotos, die noch geladen werden: {count}</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Not offered, as a nerve lies close under the skin: outer knee, lower back of the thigh, inner elbow, wrist, front of the ankle.</source>
        <translation>Nicht wählbar, weil ein Nerv dicht unter der Haut liegt: Knie außen, Oberschenkel hinten unten, Ellenbogen innen, Handgelenk, Fußgelenk vorne.</translation>
    </message>
    <message>
        <source>Not offered, as the skin there bears less cold: fingers, toes, ears, nose, face, front of the neck, chest, private parts.</source>
        <translation>Nicht wählbar, weil die Haut dort weniger Kälte verträgt: Finger, Zehen, Ohren, Nase, Gesicht, Hals vorne, Brust, Intimbereich.</translation>
    </message>
    <message>
        <source>Press to change</source>
        <translation>Zum Ändern drücken</translation>
    </message>
    <message>
        <source>What happened, and what to do</source>
        <translation>Was geschah und was zu tun ist</translation>
    </message>
    <message>
        <source>Where on your body?</source>
        <translation>Wo am Körper?</translation>
    </message>
    <message>
        <source>Why no other places?</source>
        <translation>Warum keine anderen Stellen?</translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <source>It was here</source>
        <translation>Es war hier</translation>
    </message>
    <message>
        <source>The rest times of {place} stay as they are: both places count this session.</source>
        <translation>Die Ruhezeiten von {place} bleiben: Die Sitzung zählt für beide Stellen.</translation>
    </message>
    <message>
        <source>Where did the wrap lie?</source>
        <translation>Wo lag die Bandage?</translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>A pad on each side of the spine is right, one on it wrong</source>
        <translation>Ein Pad auf jeder Seite der Wirbelsäule ist richtig, eins darauf falsch</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>These places hurt</source>
        <translation>Diese Stellen tun weh</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>A course says how many sessions you plan, and when you want to look back at them.</source>
        <translation>Eine Serie sagt, wie viele Sitzungen Sie planen und wann Sie darauf zurückblicken möchten.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>End this course</source>
        <translation>Serie beenden</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Go on now and then</source>
        <translation>Ab und zu weiter­machen</translation>
    </message>
    <message>
        <source>Look back now</source>
        <translation>Jetzt zurück­blicken</translation>
    </message>
    <message>
        <source>Make a course</source>
        <translation>Serie anlegen</translation>
    </message>
    <message>
        <source>Next look back</source>
        <translation>Nächster Rückblick</translation>
    </message>
    <message>
        <source>No course yet</source>
        <translation>Noch keine Serie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Planned by</source>
        <translation>Wer plante</translation>
    </message>
    <message>
        <source>Rehearsals do not count.</source>
        <translation>Simulierte Sitzungen zählen nicht.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinne­rungen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>This is a good time to look back. You decide how it goes on.</source>
        <translation>Jetzt ist eine gute Zeit für einen Rückblick. Sie entscheiden, wie es weitergeht.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>To watch</source>
        <translation>Darauf achten</translation>
    </message>
    <message>
        <source>What you watch: {met} of 10</source>
        <translation>Worauf Sie achten: {met} von 10</translation>
    </message>
    <message>
        <source>When you looked back</source>
        <translation>Ihre Rückblicke</translation>
    </message>
</context>
<context>
    <name>PlanWays</name>
    <message>
        <source>An earlier course</source>
        <translation>Eine frühere Serie</translation>
    </message>
    <message>
        <source>Change the course</source>
        <translation>Serie ändern</translation>
    </message>
    <message>
        <source>Course and reminders</source>
        <translation>Serie und Erinne­rungen</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Neue Serie</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinne­rungen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>PrescribedPage</name>
    <message>
        <source>A course</source>
        <translation>Eine Serie</translation>
    </message>
    <message>
        <source>For so many weeks</source>
        <translation>Wie viele Wochen</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>Von {name}</translation>
    </message>
    <message>
        <source>In a week, at most</source>
        <translation>Pro Woche höchstens</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>In deren Worten</translation>
    </message>
    <message>
        <source>In this plan</source>
        <translation>In diesem Plan</translation>
    </message>
    <message>
        <source>It takes the place of the course you have now.</source>
        <translation>Sie kommt an die Stelle Ihrer jetzigen Serie.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Nothing of it counts before you take it. It is advice: no session starts by itself, and the app&apos;s rules stay as they are.</source>
        <translation>Nichts davon gilt, bevor Sie ihn annehmen. Es ist ein Rat: Keine Sitzung beginnt von selbst, und die Regeln der App bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Only a newer plan of your physiotherapist can lift it.</source>
        <translation>Nur ein neuerer Plan Ihrer Physio-Praxis kann das aufheben.</translation>
    </message>
    <message>
        <source>Sessions in all</source>
        <translation>Sitzungen insgesamt</translation>
    </message>
    <message>
        <source>Take this plan</source>
        <translation>Plan annehmen</translation>
    </message>
    <message>
        <source>Taken.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Taken. What was written to you is in your diary.</source>
        <translation>Angenommen. Was Ihnen geschrieben wurde, steht im Tagebuch.</translation>
    </message>
    <message>
        <source>The app&apos;s own limit is shorter or the same. It stays.</source>
        <translation>Die Grenze der App ist kürzer oder gleich. Sie bleibt.</translation>
    </message>
    <message>
        <source>The app&apos;s rules do not allow this course now. It is left out.</source>
        <translation>Die Regeln der App erlauben diese Serie jetzt nicht. Sie fällt weg.</translation>
    </message>
    <message>
        <source>The longest session</source>
        <translation>Die längste Sitzung</translation>
    </message>
    <message>
        <source>This plan has no limit. The limit of the plan before ends.</source>
        <translation>Dieser Plan hat keine Grenze. Die Grenze vom Plan davor endet.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Vom</translation>
    </message>
    <message>
        <source>You find this in your diary afterwards.</source>
        <translation>Sie finden das danach im Tagebuch.</translation>
    </message>
</context>
<context>
    <name>ProblemEntryPage</name>
    <message>
        <source>1 week ago</source>
        <translation>Vor 1 Woche</translation>
    </message>
    <message>
        <source>How long have you had it?</source>
        <translation>Wie lange haben Sie es schon?</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>Ich weiß nicht genau</translation>
    </message>
    <message>
        <source>Show on the body where it is.</source>
        <translation>Zeigen Sie am Körper, wo es ist.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>What did it come from?</source>
        <translation>Wovon kam es?</translation>
    </message>
    <message>
        <source>What do you use cold for?</source>
        <translation>Wofür kühlen Sie?</translation>
    </message>
    <message>
        <source>What time is this about?</source>
        <translation>Um welche Zeit geht es?</translation>
    </message>
    <message>
        <source>When did it begin?</source>
        <translation>Wann begann es?</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Wo ist es?</translation>
    </message>
</context>
<context>
    <name>PromptSheet</name>
    <message>
        <source>Put this away</source>
        <translation>Weglegen</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>The app waits for you. In {time} it stops the wrap.</source>
        <translation>Die App wartet auf Sie. In {time} stoppt sie die Bandage.</translation>
    </message>
    <message>
        <source>The app waits for you. In {time} the session ends.</source>
        <translation>Die App wartet auf Sie. In {time} endet die Sitzung.</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>For example 1960</source>
        <translation>Zum Beispiel 1960</translation>
    </message>
    <message>
        <source>In which year were you born?</source>
        <translation>In welchem Jahr sind Sie geboren?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Please answer each question with yes or no.</source>
        <translation>Bitte antworten Sie auf jede Frage mit Ja oder Nein.</translation>
    </message>
    <message>
        <source>Please write the year with 4 digits.</source>
        <translation>Bitte schreiben Sie das Jahr mit 4 Ziffern.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>Your answers stay on this computer. They say if cold suits you.</source>
        <translation>Ihre Antworten bleiben auf diesem Computer. Sie zeigen, ob Kälte zu Ihnen passt.</translation>
    </message>
</context>
<context>
    <name>RegionRow</name>
    <message>
        <source>Press to show it on the body</source>
        <translation>Drücken, um es am Körper zu zeigen</translation>
    </message>
</context>
<context>
    <name>RegionSheet</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Tap each place. Tap again to take it out.</source>
        <translation>Tippen Sie jede Stelle an. Noch einmal tippen nimmt sie heraus.</translation>
    </message>
    <message>
        <source>Tap the place. Tap again to take it out.</source>
        <translation>Tippen Sie die Stelle an. Noch einmal tippen nimmt sie heraus.</translation>
    </message>
</context>
<context>
    <name>RegionsSheet</name>
    <message>
        <source>Where does it hurt?</source>
        <translation>Wo tut es weh?</translation>
    </message>
</context>
<context>
    <name>RememberedSheet</name>
    <message>
        <source>Add it to my diary</source>
        <translation>In mein Tagebuch eintragen</translation>
    </message>
    <message>
        <source>If it was yours, show where it lay. Then the rest of that place counts.</source>
        <translation>War es Ihre, zeigen Sie, wo sie lag. Dann zählt die Ruhezeit dieser Stelle.</translation>
    </message>
    <message>
        <source>It was not mine</source>
        <translation>Es war nicht meine</translation>
    </message>
    <message>
        <source>Was this your session?</source>
        <translation>War das Ihre Sitzung?</translation>
    </message>
    <message>
        <source>{name} ran for {minutes} without this diary: {day}, {time}.</source>
        <translation>{name} lief {minutes} ohne dieses Tagebuch: {day}, {time}.</translation>
    </message>
</context>
<context>
    <name>ReminderSheet</name>
    <message>
        <source>At what time?</source>
        <translation>Um wie viel Uhr?</translation>
    </message>
    <message>
        <source>Delete this reminder</source>
        <translation>Erinnerung löschen</translation>
    </message>
    <message>
        <source>It comes when a question is due: how your skin looks, how the pain is. Questions about your skin come in quiet hours too.</source>
        <translation>Sie kommt, wenn eine Frage fällig ist: wie Ihre Haut aussieht, wie der Schmerz ist. Fragen zur Haut kommen auch in stillen Stunden.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>On which days?</source>
        <translation>An welchen Tagen?</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What about?</source>
        <translation>Woran?</translation>
    </message>
    <message>
        <source>Write the time like {time}.</source>
        <translation>Schreiben Sie die Uhrzeit wie {time}.</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Eigene Worte</translation>
    </message>
    <message>
        <source>Your own words, or empty</source>
        <translation>Eigene Worte</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Add a reminder</source>
        <translation>Erinnerung hinzufügen</translation>
    </message>
    <message>
        <source>Else no reminder comes until you open Coldwrap.</source>
        <translation>Sonst kommt keine Erinnerung, bis Sie Coldwrap öffnen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Noch nichts hier.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Still von</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Stille Stunden</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Still bis</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Starten, wenn ich mich anmelde</translation>
    </message>
    <message>
        <source>Stay beside the clock</source>
        <translation>Neben der Uhr bleiben</translation>
    </message>
    <message>
        <source>The app goes on and reminds you. End it from its icon there.</source>
        <translation>Die App läuft weiter und erinnert Sie. Beenden Sie sie dort über ihr Symbol.</translation>
    </message>
    <message>
        <source>This desktop has no place for an icon.</source>
        <translation>Dieser Desktop hat keinen Platz für ein Symbol.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What comes then waits until they are over.</source>
        <translation>Was dann kommt, wartet, bis sie vorbei sind.</translation>
    </message>
    <message>
        <source>When you close the window</source>
        <translation>Wenn Sie das Fenster schließen</translation>
    </message>
</context>
<context>
    <name>RemoveSheet</name>
    <message>
        <source>Delete the diary of {name}?</source>
        <translation>Tagebuch von {name} löschen?</translation>
    </message>
    <message>
        <source>Delete this diary</source>
        <translation>Tagebuch löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>This cannot be undone, and there is no copy. To keep one, open that diary and save it under Share first.</source>
        <translation>Das lässt sich nicht rückgängig machen, und es gibt keine Kopie. Möchten Sie eine behalten, öffnen Sie zuerst dieses Tagebuch und speichern Sie es unter Teilen.</translation>
    </message>
    <message>
        <source>Type {name} to delete it.</source>
        <translation>Tippen Sie {name} ein, um es zu löschen.</translation>
    </message>
</context>
<context>
    <name>RenameSheet</name>
    <message>
        <source>A name that you will know it by.</source>
        <translation>Ein Name, an dem Sie sie erkennen.</translation>
    </message>
    <message>
        <source>Name of the wrap</source>
        <translation>Name der Bandage</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Diesen Namen nehmen</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>All entries</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Sitzungen</translation>
    </message>
    <message>
        <source>Back pages</source>
        <translation>Hintere Seiten</translation>
    </message>
    <message>
        <source>Body chart</source>
        <translation>Körperbild</translation>
    </message>
    <message>
        <source>It stands at the end of the page.</source>
        <translation>Es steht am Ende der Seite.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Medicines and other cold</source>
        <translation>Medikamente und andere Kälte</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Meine Notizen</translation>
    </message>
    <message>
        <source>Name or initials on the page</source>
        <translation>Name oder Kürzel auf der Seite</translation>
    </message>
    <message>
        <source>Name or initials, if you like</source>
        <translation>Name, Kürzel</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Nothing is uploaded. The file stays here until you give it to somebody.</source>
        <translation>Nichts wird hochgeladen. Die Datei bleibt hier, bis Sie sie jemandem geben.</translation>
    </message>
    <message>
        <source>Of the last 12 sessions</source>
        <translation>Von den letzten 12 Sitzungen</translation>
    </message>
    <message>
        <source>One line each</source>
        <translation>Je eine Zeile</translation>
    </message>
    <message>
        <source>One page that can be read in a minute.</source>
        <translation>Eine Seite, die in einer Minute zu lesen ist.</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Seite davor</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Seiten werden vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Frage {number}</translation>
    </message>
    <message>
        <source>Report for your physiotherapist</source>
        <translation>Bericht für Ihre Physio-Praxis</translation>
    </message>
    <message>
        <source>Save as HTML, for screen readers</source>
        <translation>Als HTML speichern, für Vorlese-Programme</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <source>Skin curves</source>
        <translation>Hautkurven</translation>
    </message>
    <message>
        <source>The pages could not be prepared.</source>
        <translation>Die Seiten konnten nicht vorbereitet werden.</translation>
    </message>
    <message>
        <source>The sum</source>
        <translation>Die Summe</translation>
    </message>
    <message>
        <source>This is what will be saved</source>
        <translation>Das wird gespeichert</translation>
    </message>
    <message>
        <source>What do you want to ask?</source>
        <translation>Was möchten Sie fragen?</translation>
    </message>
    <message>
        <source>What sessions cost</source>
        <translation>Was die Sitzungen kosten</translation>
    </message>
    <message>
        <source>What you wrote yourself</source>
        <translation>Was Sie selbst schrieben</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>Wo es wehtut</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Arrows move, S sorts by the column, Enter opens, F6 goes to the next part.</source>
        <translation>Pfeile bewegen, S sortiert nach der Spalte, Enter öffnet, F6 geht zum nächsten Teil.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: name, note or file (Ctrl+F)</source>
        <translation>Filter: Name, Notiz oder Datei (Strg+F)</translation>
    </message>
    <message>
        <source>How many files are read</source>
        <translation>Wie viele Dateien gelesen sind</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>0 not at all</source>
        <translation>0 gar nicht</translation>
    </message>
    <message>
        <source>10 all the way</source>
        <translation>10 ganz erreicht</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>How do you want to go on?</source>
        <translation>Wie möchten Sie weiter­machen?</translation>
    </message>
    <message>
        <source>How far are you with what you watch?</source>
        <translation>Wie weit sind Sie mit dem, worauf Sie achten?</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pain before and after</source>
        <translation>Schmerz vorher und nachher</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>You may leave this empty</source>
        <translation>Das darf leer bleiben</translation>
    </message>
    <message>
        <source>{0} of 10</source>
        <translation>{0} von 10</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Diary files</source>
        <translation>Tagebuch-Dateien</translation>
    </message>
    <message>
        <source>S sorts by this column, Enter opens</source>
        <translation>S sortiert nach dieser Spalte, Enter öffnet</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Read-only. Nothing here changes a diary.</source>
        <translation>Nur zum Lesen. Nichts hier ändert ein Tagebuch.</translation>
    </message>
    <message>
        <source>Review diaries</source>
        <translation>Tagebücher durchsehen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n&#xa0;min übrig</numerusform>
            <numerusform>%n&#xa0;min übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n&#xa0;s</numerusform>
            <numerusform>noch %n&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>A pause counts as cold time. It ends after 5 minutes.</source>
        <translation>Eine Pause zählt als Kältezeit. Sie endet nach 5 Minuten.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Diesen Moment merken</translation>
    </message>
    <message>
        <source>Marked: {what}</source>
        <translation>Gemerkt: {what}</translation>
    </message>
    <message>
        <source>No sensor watches your skin. Look at it often.</source>
        <translation>Kein Sensor achtet auf Ihre Haut. Schauen Sie oft hin.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>The cold is over. The wrap warms up slowly.</source>
        <translation>Die Kälte ist vorbei. Die Bandage wird langsam wärmer.</translation>
    </message>
    <message>
        <source>The wrap has not said yet that it is off.</source>
        <translation>Die Bandage hat noch nicht gemeldet, dass sie aus ist.</translation>
    </message>
    <message>
        <source>The wrap has not said yet that it runs.</source>
        <translation>Die Bandage hat noch nicht gemeldet, dass sie läuft.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
</context>
<context>
    <name>ScoreEntryPage</name>
    <message>
        <source>Choose which questionnaire it was.</source>
        <translation>Wählen Sie, welcher Fragebogen es war.</translation>
    </message>
    <message>
        <source>From papers: a change of {points} or more is one that matters.</source>
        <translation>Aus Studien: Eine Änderung ab {points} bedeutet etwas.</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>Von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Last time: {value}, {day}.</source>
        <translation>Letztes Mal: {value}, {day}.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What was the score?</source>
        <translation>Wie war der Wert?</translation>
    </message>
    <message>
        <source>Which questionnaire was it?</source>
        <translation>Welcher Fragebogen war es?</translation>
    </message>
    <message>
        <source>Who gave it to you?</source>
        <translation>Wer gab ihn Ihnen?</translation>
    </message>
    <message>
        <source>Write down the score.</source>
        <translation>Schreiben Sie den Wert auf.</translation>
    </message>
    <message>
        <source>You may leave this empty</source>
        <translation>Darf leer sein</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Skin temperature</source>
        <translation>Haut­temperatur</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Add a note or a photo</source>
        <translation>Notiz oder Foto hinzufügen</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Change what I said</source>
        <translation>Meine Angaben ändern</translation>
    </message>
    <message>
        <source>Compare with others</source>
        <translation>Mit anderen vergleichen</translation>
    </message>
    <message>
        <source>Did something go wrong?</source>
        <translation>Ging etwas schief?</translation>
    </message>
    <message>
        <source>How the cold felt</source>
        <translation>Wie sich die Kälte anfühlte</translation>
    </message>
    <message>
        <source>No skin temperature was measured.</source>
        <translation>Es wurde keine Haut­temperatur gemessen.</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Noch nichts gesagt.</translation>
    </message>
    <message>
        <source>Tell how it was</source>
        <translation>Sagen, wie es war</translation>
    </message>
    <message>
        <source>Test your movement</source>
        <translation>Bewegung testen</translation>
    </message>
    <message>
        <source>The wrap ran it without the app, and told of it later.</source>
        <translation>Die Bandage lief ohne die App und hat es später gemeldet.</translation>
    </message>
    <message>
        <source>This session is in the bin. It goes on counting as cold.</source>
        <translation>Diese Sitzung ist im Papierkorb. Als Kälte zählt sie weiter.</translation>
    </message>
    <message>
        <source>This session is not in the diary.</source>
        <translation>Diese Sitzung steht nicht im Tagebuch.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What you said before</source>
        <translation>Was Sie vorher sagten</translation>
    </message>
    <message>
        <source>Write it down, for you and a health professional</source>
        <translation>Aufschreiben, für Sie und eine medizinische Fachperson</translation>
    </message>
    <message>
        <source>Written down about it</source>
        <translation>Dazu aufgeschrieben</translation>
    </message>
    <message>
        <source>You joined {count} parts: {spans}. Rest times count each of them.</source>
        <translation>Aus {count} Teilen zusammen­gefügt: {spans}. Für die Ruhezeiten zählt jeder davon.</translation>
    </message>
    <message>
        <source>You moved it: it began as {place}. Both places count it.</source>
        <translation>Sie haben die Stelle geändert. Zuerst war es: {place}. Die Sitzung zählt für beide Stellen.</translation>
    </message>
    <message>
        <source>You said which wrap it was. It was recorded with {wrap}.</source>
        <translation>Sie haben die Bandage geändert. Aufgezeichnet wurde mit: {wrap}.</translation>
    </message>
</context>
<context>
    <name>SessionWatch</name>
    <message>
        <source>I have seen it</source>
        <translation>Ich habe es gesehen</translation>
    </message>
    <message>
        <source>Skin check</source>
        <translation>Haut prüfen</translation>
    </message>
    <message>
        <source>The last session was cut short. Please look at your skin.</source>
        <translation>Die letzte Sitzung brach ab. Bitte schauen Sie auf Ihre Haut.</translation>
    </message>
</context>
<context>
    <name>SessionWays</name>
    <message>
        <source>Add a photo</source>
        <translation>Foto hinzufügen</translation>
    </message>
    <message>
        <source>Add cold from elsewhere</source>
        <translation>Kälte von anderswo eintragen</translation>
    </message>
    <message>
        <source>After the session</source>
        <translation>Nach der Sitzung</translation>
    </message>
    <message>
        <source>Cold from elsewhere</source>
        <translation>Kälte von anderswo</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Hilfe holen</translation>
    </message>
    <message>
        <source>How much cold</source>
        <translation>Wie viel Kälte</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ging schief</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
</context>
<context>
    <name>SharePage</name>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>A folder of files, for physiotherapists</source>
        <translation>Ein Ordner mit Dateien, für Physio-Praxen</translation>
    </message>
    <message>
        <source>A page to print, or a PDF</source>
        <translation>Eine Seite zum Drucken oder ein PDF</translation>
    </message>
    <message>
        <source>CSV files in one zip</source>
        <translation>CSV-Dateien in einer Zip-Datei</translation>
    </message>
    <message>
        <source>Copies on this computer</source>
        <translation>Kopien im Computer</translation>
    </message>
    <message>
        <source>Diaries of others</source>
        <translation>Tagebücher von anderen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>FHIR, if they ask for it</source>
        <translation>FHIR, falls danach gefragt wird</translation>
    </message>
    <message>
        <source>For Excel or LibreOffice</source>
        <translation>Für Excel oder LibreOffice</translation>
    </message>
    <message>
        <source>For a clinic&apos;s system</source>
        <translation>Für Klinik-Systeme</translation>
    </message>
    <message>
        <source>For another computer, or to be looked into</source>
        <translation>Für einen anderen Computer oder zum Ansehen</translation>
    </message>
    <message>
        <source>Full copy</source>
        <translation>Ganze Kopie</translation>
    </message>
    <message>
        <source>In case something goes wrong</source>
        <translation>Falls etwas schiefgeht</translation>
    </message>
    <message>
        <source>Look into one file</source>
        <translation>Eine Datei ansehen</translation>
    </message>
    <message>
        <source>Nothing is uploaded. A file stays here until you give it to somebody.</source>
        <translation>Nichts wird hochgeladen. Eine Datei bleibt hier, bis Sie sie jemandem geben.</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Plain tables</source>
        <translation>Einfache Tabellen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Review diaries</source>
        <translation>Tagebücher durchsehen</translation>
    </message>
    <message>
        <source>Since a day</source>
        <translation>Ab einem Tag</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Rechen-Tabelle</translation>
    </message>
    <message>
        <source>That somebody gave to you</source>
        <translation>Die Ihnen jemand gegeben hat</translation>
    </message>
    <message>
        <source>To look at only. It opens a window of its own and changes nothing.</source>
        <translation>Nur zum Ansehen. Es öffnet ein eigenes Fenster und ändert nichts.</translation>
    </message>
    <message>
        <source>What your physiotherapist sent you</source>
        <translation>Was Ihre Physio-Praxis geschickt hat</translation>
    </message>
    <message>
        <source>You and your physiotherapist</source>
        <translation>Sie und Ihre Physio-Praxis</translation>
    </message>
</context>
<context>
    <name>ShareWays</name>
    <message>
        <source>A plan for you</source>
        <translation>Ein Plan für Sie</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Copies on this computer</source>
        <translation>Kopien im Computer</translation>
    </message>
    <message>
        <source>Files of Coldwrap ({pattern})</source>
        <translation>Dateien von Coldwrap ({pattern})</translation>
    </message>
    <message>
        <source>Folder with diary files</source>
        <translation>Ordner mit Tagebuch-Dateien</translation>
    </message>
    <message>
        <source>Look into a diary file</source>
        <translation>Tagebuch-Datei ansehen</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Open the copy of your diary</source>
        <translation>Kopie Ihres Tagebuchs öffnen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Your diary is as it was in that copy.</source>
        <translation>Ihr Tagebuch ist jetzt wie in dieser Kopie.</translation>
    </message>
    <message>
        <source>Your diary is here.</source>
        <translation>Ihr Tagebuch ist da.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Open a copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Sample diary: made up, no person. It never cools real skin.</source>
        <translation>Beispiel-Tagebuch: erfunden, kein Mensch. Es kühlt nie echte Haut.</translation>
    </message>
    <message>
        <source>Saved: pain {score} of 10</source>
        <translation>Gespeichert: Schmerz {score} von 10</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>{minutes} left.</source>
        <translation>Noch {minutes}.</translation>
    </message>
</context>
<context>
    <name>SignsSheet</name>
    <message>
        <source>What do you notice?</source>
        <translation>Was bemerken Sie?</translation>
    </message>
    <message>
        <source>What you press here ends the session at once.</source>
        <translation>Was Sie hier drücken, beendet die Sitzung sofort.</translation>
    </message>
    <message>
        <source>What you press here stops the wrap at once.</source>
        <translation>Was Sie hier drücken, stoppt die Bandage sofort.</translation>
    </message>
    <message>
        <source>Where the wrap lies</source>
        <translation>Wo die Bandage liegt</translation>
    </message>
    <message>
        <source>You yourself</source>
        <translation>Sie selbst</translation>
    </message>
    <message>
        <source>Your skin</source>
        <translation>Ihre Haut</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message>
        <source>Left calf</source>
        <translation>Linke Wade</translation>
    </message>
    <message>
        <source>Left hip</source>
        <translation>Linke Hüfte</translation>
    </message>
    <message>
        <source>Left knee</source>
        <translation>Linkes Knie</translation>
    </message>
    <message>
        <source>Left shoulder</source>
        <translation>Linke Schulter</translation>
    </message>
    <message>
        <source>Left thigh</source>
        <translation>Linker Oberschenkel</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Unterer Rücken</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Right calf</source>
        <translation>Rechte Wade</translation>
    </message>
    <message>
        <source>Right hip</source>
        <translation>Rechte Hüfte</translation>
    </message>
    <message>
        <source>Right knee</source>
        <translation>Rechtes Knie</translation>
    </message>
    <message>
        <source>Right shoulder</source>
        <translation>Rechte Schulter</translation>
    </message>
    <message>
        <source>Right thigh</source>
        <translation>Rechter Oberschenkel</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>Oberer Rücken</translation>
    </message>
</context>
<context>
    <name>SitesSheet</name>
    <message>
        <source>If you show no place, it counts for your whole body.</source>
        <translation>Zeigen Sie keine Stelle, gilt es für den ganzen Körper.</translation>
    </message>
    <message>
        <source>That is where</source>
        <translation>Da ist es</translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>Wo ist es?</translation>
    </message>
</context>
<context>
    <name>SkinDue</name>
    <message>
        <source>After that: {places}</source>
        <translation>Danach: {places}</translation>
    </message>
    <message>
        <source>Please look at your skin</source>
        <translation>Bitte schauen Sie auf Ihre Haut</translation>
    </message>
    <message>
        <source>Tell how your skin looks</source>
        <translation>Sagen, wie die Haut aussieht</translation>
    </message>
</context>
<context>
    <name>SpotSheet</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How bad is it here?</source>
        <translation>Wie stark ist es hier?</translation>
    </message>
    <message>
        <source>How deep is it?</source>
        <translation>Wie tief ist es?</translation>
    </message>
    <message>
        <source>How does it feel?</source>
        <translation>Wie fühlt es sich an?</translation>
    </message>
    <message>
        <source>How often is it there?</source>
        <translation>Wie oft ist es da?</translation>
    </message>
    <message>
        <source>It does not hurt here</source>
        <translation>Hier tut es nicht weh</translation>
    </message>
</context>
<context>
    <name>StopBar</name>
    <message>
        <source>A pack does not stop by itself.</source>
        <translation>Ein Kühlpack hört nicht von selbst auf.</translation>
    </message>
    <message>
        <source>Running session</source>
        <translation>Laufende Sitzung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the wrap now</source>
        <translation>Bandage jetzt stoppen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppt&#xa0;…</translation>
    </message>
    <message>
        <source>Take the pack off</source>
        <translation>Kühlpack abnehmen</translation>
    </message>
    <message>
        <source>Take the wrap off</source>
        <translation>Bandage abnehmen</translation>
    </message>
    <message>
        <source>Waiting for the wrap to say it is off</source>
        <translation>Warten, bis die Bandage meldet, dass sie aus ist</translation>
    </message>
    <message>
        <source>We cannot tell if the wrap is off.</source>
        <translation>Wir wissen nicht, ob die Bandage aus ist.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Skin temperature</source>
        <translation>Haut­temperatur</translation>
    </message>
    <message>
        <source>above the cold band</source>
        <translation>über dem Kältebereich</translation>
    </message>
    <message>
        <source>in the cold band</source>
        <translation>im Kältebereich</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>kein Messwert</translation>
    </message>
    <message>
        <source>too cold</source>
        <translation>zu kalt</translation>
    </message>
</context>
<context>
    <name>TakeOffCard</name>
    <message>
        <source>It is off my body</source>
        <translation>Vom Körper abgenommen</translation>
    </message>
    <message>
        <source>Not confirmed: take the wrap off now</source>
        <translation>Nicht bestätigt: Nehmen Sie die Bandage jetzt ab</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>About the limits</source>
        <translation>Zu den Grenzwerten</translation>
    </message>
    <message>
        <source>Always use a dry cloth. Stay awake. Look at your skin. When it feels numb, take the wrap off.</source>
        <translation>Nehmen Sie immer ein trockenes Tuch. Bleiben Sie wach. Schauen Sie auf Ihre Haut. Wird sie taub, nehmen Sie die Bandage ab.</translation>
    </message>
    <message>
        <source>Cold can burn the skin and hurt nerves, and you may not feel it. With some illnesses you must not use it. So the app asks about your health first.</source>
        <translation>Kälte kann die Haut verbrennen und Nerven verletzen, und vielleicht spüren Sie es nicht. Mit manchen Krankheiten dürfen Sie nicht kühlen. Darum fragt die App zuerst nach Ihrer Gesundheit.</translation>
    </message>
    <message>
        <source>No clinician has reviewed the times and temperatures in this app.</source>
        <translation>Keine medizinische Fachperson hat die Zeiten und Temperaturen in dieser App geprüft.</translation>
    </message>
    <message>
        <source>What cold can do</source>
        <translation>Was Kälte tun kann</translation>
    </message>
    <message>
        <source>What it is not</source>
        <translation>Was die App nicht ist</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie tun können</translation>
    </message>
</context>
<context>
    <name>Thumb</name>
    <message>
        <source>Photo {number}</source>
        <translation>Foto {number}</translation>
    </message>
    <message>
        <source>Take photo {number} out</source>
        <translation>Foto {number} herausnehmen</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>Time to answer</source>
        <translation>Zeit zum Antworten</translation>
    </message>
</context>
<context>
    <name>ToSee</name>
    <message>
        <source>It takes about 2 minutes</source>
        <translation>Es dauert etwa 2 Minuten</translation>
    </message>
    <message>
        <source>More to see</source>
        <translation>Mehr zu sehen</translation>
    </message>
    <message>
        <source>{place} ready at {time}</source>
        <translation>{place} bereit um {time}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Add to your diary</source>
        <translation>Ins Tagebuch eintragen</translation>
    </message>
    <message>
        <source>Go to the running session</source>
        <translation>Zur laufenden Sitzung</translation>
    </message>
    <message>
        <source>Ice {minutes}</source>
        <translation>Eis {minutes}</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Ready again at {time}</source>
        <translation>Bereit um {time}</translation>
    </message>
    <message>
        <source>Set up a wrap</source>
        <translation>Bandage einrichten</translation>
    </message>
    <message>
        <source>Start {minutes}</source>
        <translation>{minutes} starten</translation>
    </message>
    <message>
        <source>The wrap is resting</source>
        <translation>Die Bandage ruht</translation>
    </message>
</context>
<context>
    <name>ToldSheet</name>
    <message>
        <source>I have seen it</source>
        <translation>Ich habe es gesehen</translation>
    </message>
</context>
<context>
    <name>TrailCard</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>{change}, taken back</source>
        <translation>{change}, zurück­genommen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Coldwrap</source>
        <translation>Coldwrap</translation>
    </message>
    <message>
        <source>Coldwrap: a session is running</source>
        <translation>Coldwrap: Eine Sitzung läuft</translation>
    </message>
    <message>
        <source>End Coldwrap</source>
        <translation>Coldwrap beenden</translation>
    </message>
    <message>
        <source>Open Coldwrap</source>
        <translation>Coldwrap öffnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Cold by place</source>
        <translation>Kälte nach Stellen</translation>
    </message>
    <message>
        <source>Coldest skin</source>
        <translation>Kälteste Haut</translation>
    </message>
    <message>
        <source>Compare sessions</source>
        <translation>Sitzungen vergleichen</translation>
    </message>
    <message>
        <source>Counting ...</source>
        <translation>Wird gezählt&#xa0;…</translation>
    </message>
    <message>
        <source>How long relief lasted</source>
        <translation>Wie lange die Linderung hielt</translation>
    </message>
    <message>
        <source>Lengths side by side</source>
        <translation>Längen neben­einander</translation>
    </message>
    <message>
        <source>Minutes in the band</source>
        <translation>Minuten im Kältebereich</translation>
    </message>
    <message>
        <source>Minutes of cold and change of pain</source>
        <translation>Minuten Kälte und Änderung des Schmerzes</translation>
    </message>
    <message>
        <source>Pain before and after</source>
        <translation>Schmerz vorher und nachher</translation>
    </message>
    <message>
        <source>Pain by day</source>
        <translation>Schmerz nach Tagen</translation>
    </message>
    <message>
        <source>Programmes side by side</source>
        <translation>Programme neben­einander</translation>
    </message>
    <message>
        <source>Sessions per week</source>
        <translation>Sitzungen pro Woche</translation>
    </message>
    <message>
        <source>Up to four curves in one chart</source>
        <translation>Bis zu vier Kurven in einem Bild</translation>
    </message>
    <message>
        <source>Where it hurt</source>
        <translation>Wo es wehtat</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Welche Tage</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Brought back: {what}</source>
        <translation>Zurückgeholt: {what}</translation>
    </message>
    <message>
        <source>Done again: {change}</source>
        <translation>Wiederholt: {change}</translation>
    </message>
    <message>
        <source>Joined: one session now</source>
        <translation>Zusammen­gefügt: jetzt eine Sitzung</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <translation>Wieder getrennt</translation>
    </message>
    <message>
        <source>Taken back: {change}</source>
        <translation>Rückgängig gemacht: {change}</translation>
    </message>
    <message>
        <source>Thrown away: {what}</source>
        <translation>Weggeworfen: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>VitalsEntryPage</name>
    <message>
        <source>Blood pressure has two numbers. Write down both, or none.</source>
        <translation>Blutdruck hat zwei Zahlen. Schreiben Sie beide auf oder keine.</translation>
    </message>
    <message>
        <source>Lower number</source>
        <translation>Untere Zahl</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>The upper number is the larger one.</source>
        <translation>Die obere Zahl ist die größere.</translation>
    </message>
    <message>
        <source>This app keeps these numbers for you and does not judge them. If one worries you, ask a health professional.</source>
        <translation>Diese App bewahrt die Zahlen für Sie auf und beurteilt sie nicht. Macht Ihnen eine Sorgen, fragen Sie eine medizinische Fachperson.</translation>
    </message>
    <message>
        <source>Upper number</source>
        <translation>Obere Zahl</translation>
    </message>
    <message>
        <source>What does the meter show?</source>
        <translation>Was zeigt das Messgerät?</translation>
    </message>
    <message>
        <source>Write down one number at least.</source>
        <translation>Schreiben Sie mindestens eine Zahl auf.</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Counting ...</source>
        <translation>Wird gezählt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>WarmingCard</name>
    <message>
        <source>I feel dizzy or weak</source>
        <translation>Mir ist schwindlig oder ich bin schwach</translation>
    </message>
    <message>
        <source>Sit or lie down now. Stay there until it is gone. Keep warm. If it does not go away, get medical help.</source>
        <translation>Setzen oder legen Sie sich jetzt hin. Bleiben Sie so, bis es weg ist. Halten Sie sich warm. Geht es nicht weg, holen Sie ärztliche Hilfe.</translation>
    </message>
    <message>
        <source>Take your time. One after another.</source>
        <translation>Lassen Sie sich Zeit. Eins nach dem anderen.</translation>
    </message>
    <message>
        <source>Write down what happened</source>
        <translation>Aufschreiben, was geschah</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>I have a copy of my diary</source>
        <translation>Ich habe eine Kopie meines Tagebuchs</translation>
    </message>
    <message>
        <source>I have read this, and I am 13 or older</source>
        <translation>Ich habe das gelesen und bin 13 oder älter</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Ich habe verstanden</translation>
    </message>
    <message>
        <source>Look around first, without cold</source>
        <translation>Erst umsehen, ohne Kälte</translation>
    </message>
</context>
<context>
    <name>WhenPicker</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>This lies ahead.</source>
        <translation>Das liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Write it like {day} and {time}.</source>
        <translation>Schreiben Sie es wie {day} und {time}.</translation>
    </message>
</context>
<context>
    <name>WhoWhenSheet</name>
    <message>
        <source>Name, and doctor or physiotherapist</source>
        <translation>Name, Arzt oder Physio</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>An welchem Tag?</translation>
    </message>
    <message>
        <source>Please write a day like {day}, not one that is still to come.</source>
        <translation>Bitte schreiben Sie einen Tag wie {day}, keinen, der noch kommt.</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>Was wurde gesagt?</translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation>Wer hat es gesagt?</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>You may leave this empty</source>
        <translation>Das darf leer bleiben</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Stopping the wrap. The window closes when the wrap says it is off.</source>
        <translation>Die Bandage wird gestoppt. Das Fenster schließt, wenn sie meldet, dass sie aus ist.</translation>
    </message>
    <message>
        <source>The wrap has not said that it is off. Take it off your body now.</source>
        <translation>Die Bandage hat nicht gemeldet, dass sie aus ist. Nehmen Sie sie jetzt vom Körper.</translation>
    </message>
    <message>
        <source>The wrap is off my body: close</source>
        <translation>Die Bandage ist vom Körper: schließen</translation>
    </message>
</context>
<context>
    <name>WrapCard</name>
    <message>
        <source>Battery {percent} %</source>
        <translation>Akku {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>It counts the minutes. It cannot see your skin.</source>
        <translation>Sie zählt die Minuten. Ihre Haut sieht sie nicht.</translation>
    </message>
    <message>
        <source>No wrap yet</source>
        <translation>Noch keine Bandage</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Noch kein Messwert</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment&#xa0;…</translation>
    </message>
    <message>
        <source>Pair your cold wrap, or try the app with the simulated one.</source>
        <translation>Koppeln Sie Ihre Kühlbandage oder probieren Sie die App mit der simulierten.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Skin {t}</source>
        <translation>Haut {t}</translation>
    </message>
    <message>
        <source>Your wrap</source>
        <translation>Ihre Bandage</translation>
    </message>
</context>
<context>
    <name>WrapSheet</name>
    <message>
        <source>It says: {wrap}</source>
        <translation>Jetzt steht dort: {wrap}</translation>
    </message>
    <message>
        <source>Only the name changes. What was measured stays. Both wraps count it for their rest.</source>
        <translation>Nur der Name ändert sich. Was gemessen wurde, bleibt. Die Sitzung zählt für die Ruhezeit beider Bandagen.</translation>
    </message>
    <message>
        <source>Which wrap was it?</source>
        <translation>Welche Bandage war es?</translation>
    </message>
</context>
<context>
    <name>WrapWays</name>
    <message>
        <source>It is in your diary now.</source>
        <translation>Sie steht jetzt in Ihrem Tagebuch.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Wraps</source>
        <translation>Bandagen</translation>
    </message>
</context>
<context>
    <name>WrapsPage</name>
    <message>
        <source>For any cold pack, without a sensor. It counts the minutes, 15 at most, and asks how it feels. It cannot see your skin.</source>
        <translation>Für jedes Kühlpack, ohne Sensor. Die Uhr zählt die Minuten, höchstens 15, und fragt, wie es sich anfühlt. Ihre Haut sieht sie nicht.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Look for wraps</source>
        <translation>Bandagen suchen</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Sucht&#xa0;…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No wrap is paired yet.</source>
        <translation>Noch keine Bandage gekoppelt.</translation>
    </message>
    <message>
        <source>No wrap was heard. Turn it on and hold it near.</source>
        <translation>Keine Bandage gehört. Schalten Sie sie ein und halten Sie sie nah heran.</translation>
    </message>
    <message>
        <source>Pairing …</source>
        <translation>Koppelt&#xa0;…</translation>
    </message>
    <message>
        <source>To pair a wrap, hold its button until the light blinks. Then you have 60 seconds to press its name here. A sensor for a gel pack has no button: put it on your skin, then press its name.</source>
        <translation>Zum Koppeln halten Sie den Knopf der Bandage, bis das Licht blinkt. Dann haben Sie 60 Sekunden, um hier ihren Namen zu drücken. Ein Sensor für ein Kühlpack hat keinen Knopf: Legen Sie ihn auf die Haut und drücken Sie dann auf seinen Namen.</translation>
    </message>
    <message>
        <source>Use the timer</source>
        <translation>Die Uhr benutzen</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>fair signal</source>
        <translation>mittleres Signal</translation>
    </message>
    <message>
        <source>strong signal</source>
        <translation>starkes Signal</translation>
    </message>
    <message>
        <source>weak signal</source>
        <translation>schwaches Signal</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Press to show it on the body</source>
        <translation>Drücken, um es am Körper zu zeigen</translation>
    </message>
    <message>
        <source>Where? {places}</source>
        <translation>Wo? {places}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>_Activity</name>
    <message>
        <source>0 I cannot do it</source>
        <translation>0 geht nicht</translation>
    </message>
    <message>
        <source>10 as well as before</source>
        <translation>10 wie früher</translation>
    </message>
    <message>
        <source>Activity {number}</source>
        <translation>Aktivität {number}</translation>
    </message>
    <message>
        <source>Activity {number}: {{0}} of 10</source>
        <translation>Aktivität {number}: {{0}} von 10</translation>
    </message>
    <message>
        <source>Such as climbing stairs</source>
        <translation>Etwa Treppen steigen</translation>
    </message>
</context>
<context>
    <name>_Tested</name>
    <message>
        <source>How far does it go?</source>
        <translation>Wie weit geht es?</translation>
    </message>
    <message>
        <source>How far: {move}</source>
        <translation>Wie weit: {move}</translation>
    </message>
    <message>
        <source>Pain: {move}</source>
        <translation>Schmerz: {move}</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>As it was before you opened a copy</source>
        <translation>Wie es war, bevor Sie eine Kopie öffneten</translation>
    </message>
    <message>
        <source>Before an update of Coldwrap</source>
        <translation>Vor einer Aktualisierung von Coldwrap</translation>
    </message>
    <message>
        <source>It cannot be opened</source>
        <translation>Sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Last: {when}, opened and counted</source>
        <translation>Zuletzt: {when}, geöffnet und gezählt</translation>
    </message>
    <message>
        <source>No new copy could be made. Coldwrap tries again by itself.</source>
        <translation>Es ließ sich keine neue Kopie machen. Coldwrap versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Sessions: {sessions} · Entries: {entries}</source>
        <translation>Sitzungen: {sessions} · Einträge: {entries}</translation>
    </message>
    <message>
        <source>The damaged diary, as it was found</source>
        <translation>Das beschädigte Tagebuch, wie es vorgefunden wurde</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>d MMM</source>
        <comment>Qt date format: day and month</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>Qt date format: with year</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>{0} min old</source>
        <translation>{0}&#xa0;min alt</translation>
    </message>
    <message>
        <source>{0} s old</source>
        <translation>{0}&#xa0;s alt</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>All data as text</source>
        <translation>Alle Daten als Text</translation>
    </message>
    <message>
        <source>All of your diary in one file: sessions, entries, photos, health answers and settings. A new computer makes your diary from it. A physiotherapist can look into it with Coldwrap. Keys of sensors are not in it.</source>
        <translation>Ihr ganzes Tagebuch in einer Datei: Sitzungen, Einträge, Fotos, Antworten zur Gesundheit und Einstellungen. Ein neuer Computer macht daraus Ihr Tagebuch. Eine Physio-Praxis kann mit Coldwrap hineinschauen. Schlüssel von Sensoren sind nicht darin.</translation>
    </message>
    <message>
        <source>Damaged curves, left out: {count}</source>
        <translation>Beschädigte Kurven, weggelassen: {count}</translation>
    </message>
    <message>
        <source>For a clinic&apos;s system</source>
        <translation>Für Klinik-Systeme</translation>
    </message>
    <message>
        <source>Full copy</source>
        <translation>Ganze Kopie</translation>
    </message>
    <message>
        <source>If you lose the passphrase, nobody can open the file, not even us. Write it down.</source>
        <translation>Verlieren Sie das Passwort, kann niemand die Datei öffnen, auch wir nicht. Schreiben Sie es auf.</translation>
    </message>
    <message>
        <source>One sheet each for sessions, skin temperatures, entries and more. No photos.</source>
        <translation>Je ein Blatt für Sitzungen, Hauttemperaturen, Einträge und mehr. Keine Fotos.</translation>
    </message>
    <message>
        <source>Plain tables</source>
        <translation>Einfache Tabellen</translation>
    </message>
    <message>
        <source>Saved: {name}, {size}</source>
        <translation>Gespeichert: {name}, {size}</translation>
    </message>
    <message>
        <source>Sessions, pain and skin temperatures in a form that systems of clinics can read (FHIR R4). No photos and no notes on your health answers.</source>
        <translation>Sitzungen, Schmerz und Hauttemperaturen in einer Form, die Klinik-Systeme lesen (FHIR R4). Keine Fotos und keine Notizen zu Ihren Antworten zur Gesundheit.</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Rechen-Tabelle</translation>
    </message>
    <message>
        <source>The same as a spreadsheet, as CSV files that any program can read.</source>
        <translation>Das Gleiche wie die Rechen-Tabelle, als CSV-Dateien, die jedes Programm lesen kann.</translation>
    </message>
    <message>
        <source>The whole diary as JSON.</source>
        <translation>Das ganze Tagebuch als JSON.</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Datei wird geschrieben&#xa0;…</translation>
    </message>
    <message>
        <source>Writing: {done} of {count} sessions</source>
        <translation>Schreibt: {done} von {count} Sitzungen</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Entries: {count}</source>
        <translation>Einträge: {count}</translation>
    </message>
    <message>
        <source>First person</source>
        <translation>Erste Person</translation>
    </message>
    <message>
        <source>Last session: {day}</source>
        <translation>Letzte Sitzung: {day}</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>Sessions: {count}</source>
        <translation>Sitzungen: {count}</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>30 days after the course</source>
        <translation>30&#xa0;Tage nach der Serie</translation>
    </message>
    <message>
        <source>A course never makes cold longer or more often than the rules of this app allow. The app checks every start. You may always do less.</source>
        <translation>Eine Serie macht Kälte nie länger oder öfter, als die Regeln dieser App erlauben. Die App prüft jeden Start. Weniger dürfen Sie immer.</translation>
    </message>
    <message>
        <source>A longer course: {low} to {high} sessions</source>
        <translation>Eine längere Serie: {low} bis {high} Sitzungen</translation>
    </message>
    <message>
        <source>After {count} sessions</source>
        <translation>Nach {count} Sitzungen</translation>
    </message>
    <message>
        <source>All sessions done</source>
        <translation>Alle Sitzungen gemacht</translation>
    </message>
    <message>
        <source>At the end of the course</source>
        <translation>Am Ende der Serie</translation>
    </message>
    <message>
        <source>Change the course</source>
        <translation>Serie ändern</translation>
    </message>
    <message>
        <source>Course: {done} of {of}</source>
        <translation>Serie: {done} von {of}</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Go on as it is</source>
        <translation>Weiter wie bisher</translation>
    </message>
    <message>
        <source>How is it now?</source>
        <translation>Wie ist es jetzt?</translation>
    </message>
    <message>
        <source>How was your day? Write it down.</source>
        <translation>Wie war Ihr Tag? Schreiben Sie es auf.</translation>
    </message>
    <message>
        <source>It is time to look back at your course.</source>
        <translation>Es ist Zeit für einen Rückblick auf Ihre Serie.</translation>
    </message>
    <message>
        <source>Lasting pain: look back after {low} sessions</source>
        <translation>Andauernder Schmerz: Rückblick nach {low} Sitzungen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Montag bis Freitag</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Meine eigene</translation>
    </message>
    <message>
        <source>My physiotherapist</source>
        <translation>Meine Physio-Praxis</translation>
    </message>
    <message>
        <source>New pain: look back after {low} sessions</source>
        <translation>Neuer Schmerz: Rückblick nach {low} Sitzungen</translation>
    </message>
    <message>
        <source>Now and then</source>
        <translation>Ab und zu</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Questions after a session</source>
        <translation>Fragen nach einer Sitzung</translation>
    </message>
    <message>
        <source>Remind me in {minutes} min</source>
        <translation>In {minutes}&#xa0;min erinnern</translation>
    </message>
    <message>
        <source>Reminders come only while Coldwrap runs. What you missed is shown once when you open it again.</source>
        <translation>Erinnerungen kommen nur, solange Coldwrap läuft. Was inzwischen fällig war, sehen Sie einmal beim nächsten Öffnen.</translation>
    </message>
    <message>
        <source>See someone first</source>
        <translation>Erst jemanden fragen</translation>
    </message>
    <message>
        <source>Seeing how it goes</source>
        <translation>Sehen, wie es läuft</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Sessions without both scores: {count}</source>
        <translation>Sitzungen ohne beide Werte: {count}</translation>
    </message>
    <message>
        <source>Stop with cold for now</source>
        <translation>Vorerst nicht mehr kühlen</translation>
    </message>
    <message>
        <source>Swelling and heat</source>
        <translation>Schwellung und Hitze</translation>
    </message>
    <message>
        <source>That is too often. There may be {most} sessions a day at most.</source>
        <translation>Das ist zu oft. Sitzungen am Tag, höchstens: {most}.</translation>
    </message>
    <message>
        <source>That is too often. There may be {most} sessions a week at most.</source>
        <translation>Das ist zu oft. Sitzungen pro Woche, höchstens: {most}.</translation>
    </message>
    <message>
        <source>The first sessions</source>
        <translation>Die ersten Sitzungen</translation>
    </message>
    <message>
        <source>This course is done</source>
        <translation>Diese Serie ist zu Ende</translation>
    </message>
    <message>
        <source>Tight muscles</source>
        <translation>Verspannte Muskeln</translation>
    </message>
    <message>
        <source>When a question comes due</source>
        <translation>Wenn eine Frage fällig ist</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>Wo es wehtut</translation>
    </message>
    <message>
        <source>You made another one</source>
        <translation>Sie haben eine andere angelegt</translation>
    </message>
    <message>
        <source>You planned a session for now.</source>
        <translation>Sie haben für jetzt eine Sitzung geplant.</translation>
    </message>
    <message>
        <source>You stopped it</source>
        <translation>Von Ihnen gestoppt</translation>
    </message>
    <message>
        <source>You wanted to ask someone first</source>
        <translation>Sie wollten erst jemanden fragen</translation>
    </message>
    <message>
        <source>Your course is over</source>
        <translation>Ihre Serie ist zu Ende</translation>
    </message>
    <message>
        <source>Your course is over for now. Ask your doctor or physiotherapist how to go on.</source>
        <translation>Ihre Serie ist vorerst zu Ende. Fragen Sie in Ihrer Arztpraxis oder Physio-Praxis, wie es weitergeht.</translation>
    </message>
    <message>
        <source>Your pain was higher after most sessions. Please stop, and talk to a health professional.</source>
        <translation>Ihr Schmerz war nach den meisten Sitzungen stärker. Bitte hören Sie auf und sprechen Sie mit einer medizinischen Fachperson.</translation>
    </message>
    <message>
        <source>look back after the next one</source>
        <translation>Rückblick nach der nächsten</translation>
    </message>
    <message>
        <source>time to look back</source>
        <translation>Zeit für einen Rückblick</translation>
    </message>
    <message>
        <source>{done} of {of}</source>
        <translation>{done} von {of}</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>A day begins at {time}.</source>
        <translation>Ein Tag beginnt um {time}.</translation>
    </message>
    <message>
        <source>Activities: {what}.</source>
        <translation>Aktivitäten: {what}.</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>Unerwünschtes Ereignis</translation>
    </message>
    <message>
        <source>Adverse events</source>
        <translation>Unerwünschte Ereignisse</translation>
    </message>
    <message>
        <source>Adverse events: none recorded.</source>
        <translation>Unerwünschte Ereignisse: keine eingetragen.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After-scores missing: {count}.</source>
        <translation>Ohne Wert nachher: {count}.</translation>
    </message>
    <message>
        <source>All adverse events</source>
        <translation>Alle unerwünschten Ereignisse</translation>
    </message>
    <message>
        <source>All function scores</source>
        <translation>Alle Werte zur Funktion</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Sitzungen</translation>
    </message>
    <message>
        <source>Answered: score after {after}, skin after {look}, skin at 30 min {half}, pain next day {day}.</source>
        <translation>Beantwortet: Wert nachher {after}, Haut nachher {look}, Haut nach 30&#xa0;min {half}, Schmerz am nächsten Tag {day}.</translation>
    </message>
    <message>
        <source>At or below 15 / 12 °C</source>
        <translation>Bei 15 / 12&#xa0;°C oder kälter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before: {period}</source>
        <translation>Davor: {period}</translation>
    </message>
    <message>
        <source>Between pack and skin: {what}.</source>
        <translation>Zwischen Kühlpack und Haut: {what}.</translation>
    </message>
    <message>
        <source>Change of pain (95 %)</source>
        <translation>Änderung Schmerz (95&#xa0;%)</translation>
    </message>
    <message>
        <source>Change since {date}</source>
        <translation>Änderung seit {date}</translation>
    </message>
    <message>
        <source>Cleared by a professional: {what}.</source>
        <translation>Von einer Fachperson freigegeben: {what}.</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <source>Cold in a session, middle</source>
        <translation>Kälte je Sitzung, Mitte</translation>
    </message>
    <message>
        <source>Cold in all</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <source>Cold wrap diary</source>
        <translation>Tagebuch der Kühlbandage</translation>
    </message>
    <message>
        <source>Content check {code}</source>
        <translation>Prüfzeichen des Inhalts {code}</translation>
    </message>
    <message>
        <source>Counted nowhere: simulated {simulated}, still running {running}.</source>
        <translation>Nirgends gezählt: simuliert {simulated}, noch laufend {running}.</translation>
    </message>
    <message>
        <source>Counted: pain entries of this time that name the place. A number after a word is in how many of them it was said.</source>
        <translation>Gezählt: Schmerz-Einträge dieser Zeit, die die Stelle nennen. Die Zahl nach einem Wort sagt, in wie vielen es stand.</translation>
    </message>
    <message>
        <source>Days with entries (last {days})</source>
        <translation>Tage mit Eintrag (letzte {days})</translation>
    </message>
    <message>
        <source>Depth and course</source>
        <translation>Tiefe und Verlauf</translation>
    </message>
    <message>
        <source>Each of them as no change: {change}; {hits}.</source>
        <translation>Diese als unverändert: {change}; {hits}.</translation>
    </message>
    <message>
        <source>Ended early: none.</source>
        <translation>Früher beendet: keine.</translation>
    </message>
    <message>
        <source>Ended early: {reasons}.</source>
        <translation>Früher beendet: {reasons}.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Entries of all kinds: {live} on time, {late} over 15 min late; {edited} changed, {binned} thrown away.</source>
        <translation>Einträge aller Art: {live} rechtzeitig, {late} über 15&#xa0;min zu spät; {edited} geändert, {binned} weggeworfen.</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorne</translation>
    </message>
    <message>
        <source>Function scores</source>
        <translation>Werte zur Funktion</translation>
    </message>
    <message>
        <source>Function scores (newest of each; {count} in all)</source>
        <translation>Werte zur Funktion (je der neueste; insgesamt {count})</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Goals met: {score} of 10 ({when}).</source>
        <translation>Ziele erreicht: {score} von 10 ({when}).</translation>
    </message>
    <message>
        <source>Health questions: not answered.</source>
        <translation>Fragen zur Gesundheit: nicht beantwortet.</translation>
    </message>
    <message>
        <source>How good the data is</source>
        <translation>Wie gut die Daten sind</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie sie endete</translation>
    </message>
    <message>
        <source>How it feels</source>
        <translation>Wie es sich anfühlt</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>In all {count}; the others stand on a back page.</source>
        <translation>Insgesamt {count}; die anderen stehen auf einer hinteren Seite.</translation>
    </message>
    <message>
        <source>In the time before: {change}.</source>
        <translation>Davor: {change}.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Left and right are the person&apos;s own. On the front figure right is on your left.</source>
        <translation>Links und rechts gelten für die Person selbst. Auf dem Bild von vorne ist rechts links von Ihnen.</translation>
    </message>
    <message>
        <source>Left out, as a score below 2 cannot fall by 2: {count}.</source>
        <translation>Nicht gezählt, weil ein Wert unter 2 nicht um 2 sinken kann: {count}.</translation>
    </message>
    <message>
        <source>Longest cold allowed: {what}.</source>
        <translation>Längste erlaubte Kälte: {what}.</translation>
    </message>
    <message>
        <source>Lowest skin</source>
        <translation>Kälteste Haut</translation>
    </message>
    <message>
        <source>Lowest skin, middle (range)</source>
        <translation>Kälteste Haut, Mitte</translation>
    </message>
    <message>
        <source>MCID</source>
        <translation>MCID</translation>
    </message>
    <message>
        <source>Made {when} ({zone}) by Coldwrap {version}</source>
        <translation>Erstellt {when} ({zone}) mit Coldwrap {version}</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>Medicines and other care</source>
        <translation>Medikamente und andere Anwendungen</translation>
    </message>
    <message>
        <source>Medicines and other cold</source>
        <translation>Medikamente und andere Kälte</translation>
    </message>
    <message>
        <source>Medicines: none recorded.</source>
        <translation>Medikamente: keine eingetragen.</translation>
    </message>
    <message>
        <source>Medicines: {what}.</source>
        <translation>Medikamente: {what}.</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Middle change: too early to say (n = {n}; at least {least} needed).</source>
        <translation>Mittlere Änderung: noch zu früh (n&#xa0;=&#xa0;{n}; mindestens {least} nötig).</translation>
    </message>
    <message>
        <source>Middle score before a session</source>
        <translation>Mittlerer Wert vor einer Sitzung</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>New in this time: {what}, and {count} before.</source>
        <translation>Neu in dieser Zeit: {what}, dazu {count} davor.</translation>
    </message>
    <message>
        <source>New in this time: {what}.</source>
        <translation>Neu in dieser Zeit: {what}.</translation>
    </message>
    <message>
        <source>No clear trend.</source>
        <translation>Keine klare Richtung.</translation>
    </message>
    <message>
        <source>No other cold recorded.</source>
        <translation>Keine andere Kälte eingetragen.</translation>
    </message>
    <message>
        <source>No pain entry of this time names a place.</source>
        <translation>Kein Schmerz-Eintrag dieser Zeit nennt eine Stelle.</translation>
    </message>
    <message>
        <source>No scores recorded.</source>
        <translation>Keine Werte eingetragen.</translation>
    </message>
    <message>
        <source>No session in this time.</source>
        <translation>Keine Sitzung in dieser Zeit.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>None recorded.</source>
        <translation>Nichts eingetragen.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing written down yet.</source>
        <translation>Noch nichts aufgeschrieben.</translation>
    </message>
    <message>
        <source>Of the course: done of planned</source>
        <translation>Von der Serie gemacht</translation>
    </message>
    <message>
        <source>Other care: none recorded.</source>
        <translation>Andere Anwendungen: keine eingetragen.</translation>
    </message>
    <message>
        <source>Other care: {what}.</source>
        <translation>Andere Anwendungen: {what}.</translation>
    </message>
    <message>
        <source>Other cold</source>
        <translation>Andere Kälte</translation>
    </message>
    <message>
        <source>Other cold, {count} in all, the last: {what}.</source>
        <translation>Andere Kälte, insgesamt {count}, zuletzt: {what}.</translation>
    </message>
    <message>
        <source>Other cold: {what}.</source>
        <translation>Andere Kälte: {what}.</translation>
    </message>
    <message>
        <source>Own activities (0 to 10)</source>
        <translation>Eigene Aktivitäten (0 bis 10)</translation>
    </message>
    <message>
        <source>Own goal: {what}</source>
        <translation>Eigenes Ziel: {what}</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>Eigene Notizen</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Pain before and after a session (0 to 10)</source>
        <translation>Schmerz vor und nach einer Sitzung (0 bis 10)</translation>
    </message>
    <message>
        <source>Pain by day (0 to 10)</source>
        <translation>Schmerz nach Tagen (0 bis 10)</translation>
    </message>
    <message>
        <source>Painkiller</source>
        <translation>Schmerzmittel</translation>
    </message>
    <message>
        <source>Painkiller in the 4 h before a session: no session.</source>
        <translation>Schmerzmittel in den 4&#xa0;h vor einer Sitzung: keine Sitzung.</translation>
    </message>
    <message>
        <source>Painkiller in the 4 h before: {hits} sessions; marked in one: {marked}.</source>
        <translation>Schmerzmittel in den 4&#xa0;h davor: {hits} Sitzungen; währenddessen vermerkt: {marked}.</translation>
    </message>
    <message>
        <source>Paused places: none recorded.</source>
        <translation>Gesperrte Stellen: keine eingetragen.</translation>
    </message>
    <message>
        <source>Paused places: {what}.</source>
        <translation>Gesperrte Stellen: {what}.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Problem, own goal and activities: none recorded.</source>
        <translation>Problem, eigenes Ziel und Aktivitäten: nichts eingetragen.</translation>
    </message>
    <message>
        <source>Problem: {what}.</source>
        <translation>Problem: {what}.</translation>
    </message>
    <message>
        <source>Red-flag answers: {flags}. Conditions told: {conditions}. Asked on {when}.</source>
        <translation>Antworten mit Warnzeichen: {flags}. Genannte Krankheiten: {conditions}. Gefragt am {when}.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Sample data.</source>
        <translation>Beispiel-Daten.</translation>
    </message>
    <message>
        <source>Sample data: made up, no person.</source>
        <translation>Beispiel-Daten: erfunden, kein Mensch.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Fragebogen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Scores before a session went down.</source>
        <translation>Die Werte vor einer Sitzung sanken.</translation>
    </message>
    <message>
        <source>Scores before a session went up.</source>
        <translation>Die Werte vor einer Sitzung stiegen.</translation>
    </message>
    <message>
        <source>Scores by day, with the middle of each week</source>
        <translation>Werte nach Tagen, mit der Mitte jeder Woche</translation>
    </message>
    <message>
        <source>Scores often fall by themselves after a bad day. This cannot tell why they fell.</source>
        <translation>Werte fallen nach einem schlechten Tag oft von selbst. Das hier kann nicht sagen, warum sie fielen.</translation>
    </message>
    <message>
        <source>Self-recorded. Not checked by a clinician. Not a diagnosis.</source>
        <translation>Selbst aufgeschrieben. Von keiner medizinischen Fachperson geprüft. Keine Diagnose.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Sessions elsewhere: {places}.</source>
        <translation>Sitzungen an anderen Stellen: {places}.</translation>
    </message>
    <message>
        <source>Sessions run to the end</source>
        <translation>Sitzungen bis zum Ende</translation>
    </message>
    <message>
        <source>Sessions with a price</source>
        <translation>Sitzungen mit Preis</translation>
    </message>
    <message>
        <source>Sessions with a skin sensor {measured}; gaps {gaps} ({missing} in all); told of by the wrap later {fetched}. Models: {models}.</source>
        <translation>Sitzungen mit Hautsensor {measured}; Lücken {gaps} (zusammen {missing}); später von der Bandage gemeldet {fetched}. Modelle: {models}.</translation>
    </message>
    <message>
        <source>Simulated sessions in this time, counted nowhere: {count}.</source>
        <translation>Simulierte Sitzungen in dieser Zeit, nirgends gezählt: {count}.</translation>
    </message>
    <message>
        <source>Since the first</source>
        <translation>Seit dem ersten</translation>
    </message>
    <message>
        <source>Skin after</source>
        <translation>Haut nachher</translation>
    </message>
    <message>
        <source>Skin in the last sessions</source>
        <translation>Haut in den letzten Sitzungen</translation>
    </message>
    <message>
        <source>Skin in °C over minutes. Dashed line: 15 °C. Solid line: 10 °C. A gap is a gap.</source>
        <translation>Haut in °C über Minuten. Gestrichelte Linie: 15&#xa0;°C. Feste Linie: 10&#xa0;°C. Eine Lücke ist eine Lücke.</translation>
    </message>
    <message>
        <source>Starts that a rule held back: {what}.</source>
        <translation>Starts, die eine Regel aufhielt: {what}.</translation>
    </message>
    <message>
        <source>The last {count} sessions with a score before</source>
        <translation>Die letzten {count} Sitzungen mit einem Wert vorher</translation>
    </message>
    <message>
        <source>The table after it has the same figures.</source>
        <translation>Die Tabelle danach hat die gleichen Zahlen.</translation>
    </message>
    <message>
        <source>The whole diary</source>
        <translation>Das ganze Tagebuch</translation>
    </message>
    <message>
        <source>This time</source>
        <translation>Diese Zeit</translation>
    </message>
    <message>
        <source>Time zone: {zones}. Sessions out of order by the clock {backward}; with a sleep or a changed clock {astray}.</source>
        <translation>Zeitzone: {zones}. Sitzungen mit Uhrzeit außer der Reihe {backward}; mit Computerschlaf oder verstellter Uhr {astray}.</translation>
    </message>
    <message>
        <source>Too early to say how it goes on: these days are too few.</source>
        <translation>Zu früh, um zu sagen, wie es weitergeht: Es sind zu wenige Tage.</translation>
    </message>
    <message>
        <source>Too early to say how it goes on: {count} more scores before a session.</source>
        <translation>Zu früh, um zu sagen, wie es weitergeht. Noch fehlende Werte vor einer Sitzung: {count}.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Watches: {what}.</source>
        <translation>Achtet auf: {what}.</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What I want to ask</source>
        <translation>Was ich fragen möchte</translation>
    </message>
    <message>
        <source>What sessions cost</source>
        <translation>Was die Sitzungen kosten</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where and what for</source>
        <translation>Wo und wofür</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>Wo es wehtut</translation>
    </message>
    <message>
        <source>Whole person</source>
        <translation>Ganzer Mensch</translation>
    </message>
    <message>
        <source>With a skin sensor</source>
        <translation>Mit Hautsensor</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Stärkster</translation>
    </message>
    <message>
        <source>adverse event</source>
        <translation>unerwünschtes Ereignis</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>at other times</source>
        <translation>zu anderen Zeiten</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>before a session</source>
        <translation>vor einer Sitzung</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>dauernd</translation>
    </message>
    <message>
        <source>course began</source>
        <translation>Serie begann</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>Qt date format: day month</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>Qt date format: day month year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>damp cloth</source>
        <translation>feuchtes Tuch</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>tief</translation>
    </message>
    <message>
        <source>dots: tingling</source>
        <translation>Punkte: Kribbeln</translation>
    </message>
    <message>
        <source>dry cloth</source>
        <translation>trockenes Tuch</translation>
    </message>
    <message>
        <source>fell by 2 points and 30 %</source>
        <translation>um 2 Punkte und 30&#xa0;% gesunken</translation>
    </message>
    <message>
        <source>fell by at least 2 points and 30 % (95 %: {range})</source>
        <translation>um mindestens 2 Punkte und 30&#xa0;% gesunken (95&#xa0;%: {range})</translation>
    </message>
    <message>
        <source>flare-up</source>
        <translation>Schub</translation>
    </message>
    <message>
        <source>likely between {low} and {high}</source>
        <translation>wahrscheinlich zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>lines: numb</source>
        <translation>Linien: taub</translation>
    </message>
    <message>
        <source>middle of a week</source>
        <translation>Mitte einer Woche</translation>
    </message>
    <message>
        <source>new activity</source>
        <translation>neue Aktivität</translation>
    </message>
    <message>
        <source>new medicine or dose</source>
        <translation>neues Medikament oder neue Dosis</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no one place</source>
        <translation>keine einzelne Stelle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>nichts eingetragen</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>on and off</source>
        <translation>mal da, mal weg</translation>
    </message>
    <message>
        <source>own choice</source>
        <translation>eigene Wahl</translation>
    </message>
    <message>
        <source>physiotherapist</source>
        <translation>Physio-Praxis</translation>
    </message>
    <message>
        <source>points, middle change (95 %: {range}; n = {n})</source>
        <translation>Punkte, mittlere Änderung (95&#xa0;%: {range}; n&#xa0;=&#xa0;{n})</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>seit {date}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>oberflächlich</translation>
    </message>
    <message>
        <source>the darker, the more pain (middle score)</source>
        <translation>je dunkler, desto mehr Schmerz (mittlerer Wert)</translation>
    </message>
    <message>
        <source>too early to say (n = {n})</source>
        <translation>noch zu früh (n&#xa0;=&#xa0;{n})</translation>
    </message>
    <message>
        <source>two dry cloths</source>
        <translation>zwei trockene Tücher</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{change} ({date})</source>
        <translation>{change} ({date})</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{first} to {last} ({days} days)</source>
        <translation>{first} bis {last} ({days} Tage)</translation>
    </message>
    <message>
        <source>{hits} of {all}</source>
        <translation>{hits} von {all}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{low} to {high} %</source>
        <translation>{low} bis {high}&#xa0;%</translation>
    </message>
    <message>
        <source>{low} worse, {high} better</source>
        <translation>{low} schlecht, {high} gut</translation>
    </message>
    <message>
        <source>{name} ({low} to {high})</source>
        <translation>{name} ({low} bis {high})</translation>
    </message>
    <message>
        <source>{place} from {since} ({rule}), opened by {who} on {on}</source>
        <translation>{place} ab {since} ({rule}), am {on} freigegeben von {who}</translation>
    </message>
    <message>
        <source>{place} since {since} ({rule}), still paused</source>
        <translation>{place} seit {since} ({rule}), noch gesperrt</translation>
    </message>
    <message>
        <source>{points} (95 %: {range}; n = {n})</source>
        <translation>{points} (95&#xa0;%: {range}; n&#xa0;=&#xa0;{n})</translation>
    </message>
    <message>
        <source>{points} ({range}; n = {n})</source>
        <translation>{points} ({range}; n&#xa0;=&#xa0;{n})</translation>
    </message>
    <message>
        <source>{week} points a week (95 %: {range}; {n} scores, {days} days). Middle score of the first 7 days {first}, of the last 7 {last}.</source>
        <translation>{week} Punkte pro Woche (95&#xa0;%: {range}; {n} Werte, {days} Tage). Mitte: erste 7 Tage {first}, letzte 7 Tage {last}.</translation>
    </message>
    <message>
        <source>{what} and {count} more</source>
        <translation>{what} und {count} weitere</translation>
    </message>
    <message>
        <source>{what}; and {count} before, all opened</source>
        <translation>{what}; davor {count}, alle freigegeben</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Change of pain</source>
        <translation>Änderung Schmerz</translation>
    </message>
    <message>
        <source>Cold, min</source>
        <translation>Kälte, min</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Days told</source>
        <translation>Tage mit Eintrag</translation>
    </message>
    <message>
        <source>Files: {count}</source>
        <translation>Dateien: {count}</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Letzter Eintrag</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Rehearsals: {count}</source>
        <translation>Simuliert: {count}</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Went wrong</source>
        <translation>Ging schief</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>cannot be read: {count}</source>
        <translation>nicht lesbar: {count}</translation>
    </message>
    <message>
        <source>paused: {count}</source>
        <translation>gesperrt: {count}</translation>
    </message>
    <message>
        <source>shown: {count}</source>
        <translation>gezeigt: {count}</translation>
    </message>
    <message>
        <source>{count} after</source>
        <translation>{count} nachher</translation>
    </message>
    <message>
        <source>{count} late</source>
        <translation>{count} zu spät</translation>
    </message>
    <message>
        <source>{median} (n {n})</source>
        <translation>{median} (n {n})</translation>
    </message>
    <message>
        <source>{median} ({low} to {high}, n {n})</source>
        <translation>{median} ({low} bis {high}, n {n})</translation>
    </message>
    <message>
        <source>{open} of {all} open</source>
        <translation>{open} von {all} offen</translation>
    </message>
    <message>
        <source>{read} of {of} files read</source>
        <translation>{read} von {of} Dateien gelesen</translation>
    </message>
</context>
<context>
    <name>span</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Since the last visit</source>
        <translation>Seit dem letzten Besuch</translation>
    </message>
    <message>
        <source>This course</source>
        <translation>Diese Serie</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Welche Tage</translation>
    </message>
</context>
<context>
    <name>trends</name>
    <message>
        <source>% of sessions</source>
        <translation>% der Sitzungen</translation>
    </message>
    <message>
        <source>2 points lower</source>
        <translation>2 Punkte tiefer</translation>
    </message>
    <message>
        <source>A change of {n} or more matters. This one is as large.</source>
        <translation>Eine Änderung ab {n} bedeutet etwas. Diese ist so groß.</translation>
    </message>
    <message>
        <source>A change of {n} or more matters. This one is smaller.</source>
        <translation>Eine Änderung ab {n} bedeutet etwas. Diese ist kleiner.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After {lower} of {n} sessions your score was lower.</source>
        <translation>Nach {lower} von {n} Sitzungen war Ihr Wert tiefer.</translation>
    </message>
    <message>
        <source>After {n} h</source>
        <translation>Nach {n}&#xa0;h</translation>
    </message>
    <message>
        <source>And fell by 2 points and 30 %</source>
        <translation>Und um 2 Punkte und 30&#xa0;% gesunken</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before a session</source>
        <translation>Vor einer Sitzung</translation>
    </message>
    <message>
        <source>By {points} points a week (likely between {low} and {high}); the middle of the first 7 days was {first}, of the last 7 days {last}.</source>
        <translation>Um {points} Punkte pro Woche (wahrscheinlich zwischen {low} und {high}); die Mitte der ersten 7 Tage war {first}, die der letzten 7 Tage {last}.</translation>
    </message>
    <message>
        <source>Change in points</source>
        <translation>Änderung in Punkten</translation>
    </message>
    <message>
        <source>Change you felt</source>
        <translation>Gespürte Veränderung</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kälte</translation>
    </message>
    <message>
        <source>Cold dose by place and day</source>
        <translation>Kältedosis nach Stelle und Tag</translation>
    </message>
    <message>
        <source>Coldest skin</source>
        <translation>Kälteste Haut</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Days with a score before any session: {n}.</source>
        <translation>Tage mit einem Wert, noch ohne Sitzung: {n}.</translation>
    </message>
    <message>
        <source>Days with a score before your first session: {n}.</source>
        <translation>Tage mit einem Wert vor Ihrer ersten Sitzung: {n}.</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Dose: 1 degree below {t} for 1 minute counts 1. Measured skin only.</source>
        <translation>Dosis: 1 Grad unter {t} für 1 Minute zählt 1. Nur gemessene Haut.</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Früher beendet</translation>
    </message>
    <message>
        <source>Ended early, of these</source>
        <translation>Davon früher beendet</translation>
    </message>
    <message>
        <source>Ended early: {why}</source>
        <translation>Früher beendet: {why}</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Fell by 2 points and 30 %</source>
        <translation>Um 2 Punkte und 30&#xa0;% gesunken</translation>
    </message>
    <message>
        <source>Flare-up</source>
        <translation>Schub</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>Von {first} auf {last}.</translation>
    </message>
    <message>
        <source>How long relief lasted</source>
        <translation>Wie lange die Linderung hielt</translation>
    </message>
    <message>
        <source>If those had no change</source>
        <translation>Wenn diese unverändert wären</translation>
    </message>
    <message>
        <source>In the middle session the coldest skin was {middle}, from {low} to {high}.</source>
        <translation>In der mittleren Sitzung war die kälteste Haut {middle}, insgesamt {low} bis {high}.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Left out: began below 2, cannot fall by 2</source>
        <translation>Nicht gezählt: begann unter 2, kann nicht um 2 sinken</translation>
    </message>
    <message>
        <source>Less is better on this scale.</source>
        <translation>Auf dieser Skala ist weniger besser.</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Longer sessions are often chosen on other days. So no line is drawn through the dots.</source>
        <translation>Längere Sitzungen wählt man oft an anderen Tagen. Darum geht keine Linie durch die Punkte.</translation>
    </message>
    <message>
        <source>Lower, the same, higher</source>
        <translation>Tiefer, gleich, höher</translation>
    </message>
    <message>
        <source>Middle change</source>
        <translation>Mittlere Änderung</translation>
    </message>
    <message>
        <source>Middle change, and where it likely lies</source>
        <translation>Mittlere Änderung und wo sie wahrscheinlich liegt</translation>
    </message>
    <message>
        <source>Middle of a week</source>
        <translation>Mitte einer Woche</translation>
    </message>
    <message>
        <source>Middle pain</source>
        <translation>Mittlerer Schmerz</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Minutes at {low} to {high}</source>
        <translation>Minuten bei {low} bis {high}</translation>
    </message>
    <message>
        <source>Minutes of cold</source>
        <translation>Minuten Kälte</translation>
    </message>
    <message>
        <source>Minutes of cold and change of pain</source>
        <translation>Minuten Kälte und Änderung des Schmerzes</translation>
    </message>
    <message>
        <source>More is better on this scale.</source>
        <translation>Auf dieser Skala ist mehr besser.</translation>
    </message>
    <message>
        <source>Named most often: {region}, in {times} of {n} entries.</source>
        <translation>Am häufigsten genannt: {region}, in {times} von {n} Einträgen.</translation>
    </message>
    <message>
        <source>No clear change after {n} sessions (likely between {below} and {above} points). Talk to your physiotherapist about other options.</source>
        <translation>Keine klare Änderung nach {n} Sitzungen (wahrscheinlich zwischen {below} und {above} Punkten). Sprechen Sie mit Ihrer Physio-Praxis über andere Wege.</translation>
    </message>
    <message>
        <source>No clear trend.</source>
        <translation>Keine klare Richtung.</translation>
    </message>
    <message>
        <source>No cold in this time.</source>
        <translation>Keine Kälte in dieser Zeit.</translation>
    </message>
    <message>
        <source>No entry in this time says where it hurt.</source>
        <translation>Kein Eintrag in dieser Zeit sagt, wo es wehtat.</translation>
    </message>
    <message>
        <source>No pain was told in this time.</source>
        <translation>In dieser Zeit wurde kein Schmerz eingetragen.</translation>
    </message>
    <message>
        <source>No score after</source>
        <translation>Ohne Wert nachher</translation>
    </message>
    <message>
        <source>No score then</source>
        <translation>Ohne Wert dann</translation>
    </message>
    <message>
        <source>No session in this time has a score after it.</source>
        <translation>Keine Sitzung in dieser Zeit hat danach einen Wert.</translation>
    </message>
    <message>
        <source>No session in this time has a score.</source>
        <translation>Keine Sitzung in dieser Zeit hat einen Wert.</translation>
    </message>
    <message>
        <source>No session in this time has both scores.</source>
        <translation>Keine Sitzung in dieser Zeit hat beide Werte.</translation>
    </message>
    <message>
        <source>No session in this time.</source>
        <translation>Keine Sitzung in dieser Zeit.</translation>
    </message>
    <message>
        <source>No skin temperature was measured in this time.</source>
        <translation>In dieser Zeit wurde keine Hauttemperatur gemessen.</translation>
    </message>
    <message>
        <source>One score so far: {value}.</source>
        <translation>Bisher ein Wert: {value}.</translation>
    </message>
    <message>
        <source>Only sessions with a score at that time count. The next day, scores often fall by themselves.</source>
        <translation>Nur Sitzungen mit einem Wert zu dieser Zeit zählen. Am nächsten Tag fallen Werte oft von selbst.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Andere Stellen</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Pain before and after</source>
        <translation>Schmerz vorher und nachher</translation>
    </message>
    <message>
        <source>Pain by day</source>
        <translation>Schmerz nach Tagen</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Schmerz, 0 bis 10</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Right after</source>
        <translation>Gleich danach</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Scores before a session went down.</source>
        <translation>Die Werte vor einer Sitzung sanken.</translation>
    </message>
    <message>
        <source>Scores before a session went up.</source>
        <translation>Die Werte vor einer Sitzung stiegen.</translation>
    </message>
    <message>
        <source>Scores often fall by themselves after a bad day. This cannot tell you why yours fell.</source>
        <translation>Werte fallen nach einem schlechten Tag oft von selbst. Das hier kann nicht sagen, warum Ihre fielen.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Sessions of your course</source>
        <translation>Sitzungen Ihrer Serie</translation>
    </message>
    <message>
        <source>Sessions per week</source>
        <translation>Sitzungen pro Woche</translation>
    </message>
    <message>
        <source>Sessions, oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Share, and where it likely lies</source>
        <translation>Anteil und wo er wahrscheinlich liegt</translation>
    </message>
    <message>
        <source>Since {since}, you said {last}: from -5 much worse to 5 much better.</source>
        <translation>Seit {since} sagten Sie {last}: von -5 viel schlechter bis 5 viel besser.</translation>
    </message>
    <message>
        <source>Skin temperature</source>
        <translation>Haut­temperatur</translation>
    </message>
    <message>
        <source>Skin temperature, from the start</source>
        <translation>Haut­temperatur, vom Start an</translation>
    </message>
    <message>
        <source>That is likely</source>
        <translation>Das ist wahrscheinlich</translation>
    </message>
    <message>
        <source>The coldest skin was {coldest}; {time} at {low} to {high}.</source>
        <translation>Die kälteste Haut war {coldest}; {time} bei {low} bis {high}.</translation>
    </message>
    <message>
        <source>The first {n} sessions are for learning. They judge nothing.</source>
        <translation>Die ersten {n} Sitzungen sind zum Lernen. Aus ihnen folgt noch nichts.</translation>
    </message>
    <message>
        <source>The middle change of each kind, with where it likely lies.</source>
        <translation>Die mittlere Änderung jeder Art und wo sie wahrscheinlich liegt.</translation>
    </message>
    <message>
        <source>The middle change was {points} points less (likely between {low} and {high}).</source>
        <translation>Die mittlere Änderung war {points} Punkte weniger (wahrscheinlich zwischen {low} und {high}).</translation>
    </message>
    <message>
        <source>The middle change was {points} points more (likely between {low} and {high}).</source>
        <translation>Die mittlere Änderung war {points} Punkte mehr (wahrscheinlich zwischen {low} und {high}).</translation>
    </message>
    <message>
        <source>The middle one was to be cold for {planned} and was for {done}.</source>
        <translation>Die mittlere sollte {planned} kalt sein und war es {done}.</translation>
    </message>
    <message>
        <source>Their middle score was {middle}.</source>
        <translation>Ihr mittlerer Wert war {middle}.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>To compare with later takes {least} such days, {better} are better.</source>
        <translation>Für spätere Vergleiche braucht es {least} solche Tage, {better} sind besser.</translation>
    </message>
    <message>
        <source>Too early to say how it goes on: these days are too few.</source>
        <translation>Zu früh, um zu sagen, wie es weitergeht: Es sind zu wenige Tage.</translation>
    </message>
    <message>
        <source>Too early to say how it goes on: {n} more scores before a session needed.</source>
        <translation>Zu früh, um zu sagen, wie es weitergeht. Noch fehlende Werte vor einer Sitzung: {n}.</translation>
    </message>
    <message>
        <source>Too early to say. Entries still needed: {n}.</source>
        <translation>Noch zu früh. Noch nötige Einträge: {n}.</translation>
    </message>
    <message>
        <source>Too early to say. Two kinds need {n} sessions with both scores each.</source>
        <translation>Noch zu früh. Zwei Arten brauchen je {n} Sitzungen mit beiden Werten.</translation>
    </message>
    <message>
        <source>We know of no change that matters on this scale.</source>
        <translation>Ab wann eine Änderung auf dieser Skala etwas bedeutet, wissen wir nicht.</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>Week from {day}: {n} sessions, {early} ended early</source>
        <translation>Woche ab {day}: Sitzungen: {n}, früher beendet: {early}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>With skin sensor</source>
        <translation>Mit Hautsensor</translation>
    </message>
    <message>
        <source>Worst pain</source>
        <translation>Stärkster Schmerz</translation>
    </message>
    <message>
        <source>You chose which kind to use and when. This cannot tell you which one is better.</source>
        <translation>Sie wählten, welche Art und wann. Das hier kann nicht sagen, welche besser ist.</translation>
    </message>
    <message>
        <source>before a session</source>
        <translation>vor einer Sitzung</translation>
    </message>
    <message>
        <source>flare-up began</source>
        <translation>Schub begann</translation>
    </message>
    <message>
        <source>flare-up over</source>
        <translation>Schub vorbei</translation>
    </message>
    <message>
        <source>in a flare-up</source>
        <translation>in einem Schub</translation>
    </message>
    <message>
        <source>middle of the week {middle}</source>
        <translation>Mitte der Woche {middle}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <source>no score after</source>
        <translation>kein Wert nachher</translation>
    </message>
    <message>
        <source>pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>{change} since {day}</source>
        <translation>{change} seit {day}</translation>
    </message>
    <message>
        <source>{cold} of cold in all. Most sessions were on: {place}, {n}.</source>
        <translation>{cold} Kälte insgesamt. Die meisten Sitzungen: {place}, {n}.</translation>
    </message>
    <message>
        <source>{hits} (too early to say)</source>
        <translation>{hits} (noch zu früh)</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{middle} in the middle session; {n} sessions were measured.</source>
        <translation>{middle} in der mittleren Sitzung; gemessene Sitzungen: {n}.</translation>
    </message>
    <message>
        <source>{n} after</source>
        <translation>{n} nachher</translation>
    </message>
    <message>
        <source>{n} before</source>
        <translation>{n} vorher</translation>
    </message>
    <message>
        <source>{n} scores. The middle score was {middle}, the lowest {low}, the highest {high}.</source>
        <translation>{n} Werte. Der mittlere Wert war {middle}, der tiefste {low}, der höchste {high}.</translation>
    </message>
    <message>
        <source>{n} sessions from their start on. Coldest skin: {coldest}.</source>
        <translation>{n} Sitzungen von ihrem Start an. Kälteste Haut: {coldest}.</translation>
    </message>
    <message>
        <source>{n} sessions, each as one dot. Below 0 is less pain.</source>
        <translation>{n} Sitzungen, jede ein Punkt. Unter 0 ist weniger Schmerz.</translation>
    </message>
    <message>
        <source>{sign}·min below 15 °C</source>
        <translation>{sign}·min unter 15&#xa0;°C</translation>
    </message>
    <message>
        <source>{sign}·min below 59 °F</source>
        <translation>{sign}·min unter 59&#xa0;°F</translation>
    </message>
    <message>
        <source>{when}, the score was still 2 points or more below the one before in {hits}.</source>
        <translation>{when} lag der Wert bei {hits} noch 2 Punkte oder mehr unter dem Wert davor.</translation>
    </message>
    <message>
        <source>{whole} of {n} sessions ran to the end.</source>
        <translation>{whole} von {n} Sitzungen liefen bis zum Ende.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>1 day after</source>
        <translation>1&#xa0;Tag danach</translation>
    </message>
    <message>
        <source>10 min of cold</source>
        <translation>10&#xa0;min Kälte</translation>
    </message>
    <message>
        <source>10 min of ice massage</source>
        <translation>10&#xa0;min Eis-Massage</translation>
    </message>
    <message>
        <source>10 minutes are enough at first</source>
        <translation>Am Anfang reichen 10 Minuten</translation>
    </message>
    <message>
        <source>10 minutes at most.</source>
        <translation>Höchstens 10 Minuten.</translation>
    </message>
    <message>
        <source>10 minutes at most. Look at your skin halfway.</source>
        <translation>Höchstens 10 Minuten. Schauen Sie nach der Hälfte auf Ihre Haut.</translation>
    </message>
    <message>
        <source>10 minutes of ice is the most</source>
        <translation>Höchstens 10 Minuten Eis</translation>
    </message>
    <message>
        <source>15 min of cold</source>
        <translation>15&#xa0;min Kälte</translation>
    </message>
    <message>
        <source>2 days after</source>
        <translation>2&#xa0;Tage danach</translation>
    </message>
    <message>
        <source>2 hours after</source>
        <translation>2&#xa0;Stunden danach</translation>
    </message>
    <message>
        <source>20 min of cold</source>
        <translation>20&#xa0;min Kälte</translation>
    </message>
    <message>
        <source>20 minutes is the longest</source>
        <translation>20 Minuten sind das Längste</translation>
    </message>
    <message>
        <source>3 days after</source>
        <translation>3&#xa0;Tage danach</translation>
    </message>
    <message>
        <source>4 days after</source>
        <translation>4&#xa0;Tage danach</translation>
    </message>
    <message>
        <source>5 min of ice massage</source>
        <translation>5&#xa0;min Eis-Massage</translation>
    </message>
    <message>
        <source>65 or older, or thin skin</source>
        <translation>65 oder älter, oder dünne Haut</translation>
    </message>
    <message>
        <source>80 minutes of cold in 24 hours</source>
        <translation>80 Minuten Kälte in 24 Stunden</translation>
    </message>
    <message>
        <source>A bare pack can burn the skin.</source>
        <translation>Ein Kühlpack direkt auf der Haut kann sie verbrennen.</translation>
    </message>
    <message>
        <source>A blister</source>
        <translation>Eine Blase</translation>
    </message>
    <message>
        <source>A child&apos;s skin cools too fast for this app&apos;s limits.</source>
        <translation>Kinderhaut kühlt zu schnell ab für die Grenzen dieser App.</translation>
    </message>
    <message>
        <source>A copy goes only where nothing is written down yet.</source>
        <translation>Eine Kopie geht nur dorthin, wo noch nichts aufgeschrieben ist.</translation>
    </message>
    <message>
        <source>A cream or gel on the skin</source>
        <translation>Creme oder Gel auf der Haut</translation>
    </message>
    <message>
        <source>A damp cloth</source>
        <translation>Ein feuchtes Tuch</translation>
    </message>
    <message>
        <source>A damp cloth cools much more than a dry one.</source>
        <translation>Ein feuchtes Tuch kühlt viel stärker als ein trockenes.</translation>
    </message>
    <message>
        <source>A doctor should look at your pain first</source>
        <translation>Lassen Sie Ihren Schmerz zuerst ärztlich ansehen</translation>
    </message>
    <message>
        <source>A dry cloth</source>
        <translation>Ein trockenes Tuch</translation>
    </message>
    <message>
        <source>A dry cloth is safer.</source>
        <translation>Ein trockenes Tuch ist sicherer.</translation>
    </message>
    <message>
        <source>A fever or sore skin changes what is safe.</source>
        <translation>Fieber oder wunde Haut ändern, was sicher ist.</translation>
    </message>
    <message>
        <source>A file with a passphrase needs a lot of it for some seconds.</source>
        <translation>Eine Datei mit Passwort braucht einige Sekunden lang viel davon.</translation>
    </message>
    <message>
        <source>A lean place</source>
        <translation>Eine magere Stelle</translation>
    </message>
    <message>
        <source>A light touch was felt</source>
        <translation>Leichte Berührung gespürt</translation>
    </message>
    <message>
        <source>A light touch was not felt</source>
        <translation>Leichte Berührung nicht gespürt</translation>
    </message>
    <message>
        <source>A nerve lies close under the skin here. Cold can harm it.</source>
        <translation>Hier liegt ein Nerv dicht unter der Haut. Kälte kann ihm schaden.</translation>
    </message>
    <message>
        <source>A nerve may be hurt.</source>
        <translation>Ein Nerv kann verletzt sein.</translation>
    </message>
    <message>
        <source>A newer Coldwrap wrote this diary</source>
        <translation>Ein neueres Coldwrap schrieb dieses Tagebuch</translation>
    </message>
    <message>
        <source>A pack this cold can freeze your skin.</source>
        <translation>Ein so kaltes Kühlpack kann Ihre Haut erfrieren lassen.</translation>
    </message>
    <message>
        <source>A pause of more than 5 minutes ends the session.</source>
        <translation>Eine Pause über 5 Minuten beendet die Sitzung.</translation>
    </message>
    <message>
        <source>A personal diary and timer for people who use a cold wrap. It helps you keep to time and comfort limits and share your notes with your physiotherapist. It does not diagnose, treat, or check your condition.</source>
        <translation>Ein persönliches Tagebuch mit Uhr für Menschen, die eine Kühlbandage benutzen. Es hilft Ihnen, Zeiten und Grenzen einzuhalten und Ihre Notizen mit Ihrer Physio-Praxis zu teilen. Es stellt keine Diagnose, behandelt nicht und überwacht nicht Ihre Gesundheit.</translation>
    </message>
    <message>
        <source>A point that keeps your skin safe is still open.</source>
        <translation>Ein Punkt, der Ihre Haut schützt, ist noch offen.</translation>
    </message>
    <message>
        <source>A safety rule does not allow it.</source>
        <translation>Eine Sicherheitsregel erlaubt es nicht.</translation>
    </message>
    <message>
        <source>A serious heart problem</source>
        <translation>Ein ernstes Herzproblem</translation>
    </message>
    <message>
        <source>A switch or key on the computer turns its radios off. Turn it on.</source>
        <translation>Ein Schalter oder eine Taste am Computer schaltet den Funk aus. Schalten Sie ihn ein.</translation>
    </message>
    <message>
        <source>A very lean place cools deeper and faster</source>
        <translation>Eine sehr magere Stelle kühlt tiefer und schneller aus</translation>
    </message>
    <message>
        <source>A walk</source>
        <translation>Ein Spaziergang</translation>
    </message>
    <message>
        <source>A week with a lot of pain</source>
        <translation>Eine Woche mit viel Schmerz</translation>
    </message>
    <message>
        <source>A wrap that gets cold</source>
        <translation>Eine Bandage, die kalt wird</translation>
    </message>
    <message>
        <source>Aching</source>
        <translation>Zieht</translation>
    </message>
    <message>
        <source>Active {figure} of 10</source>
        <translation>Aktiv {figure} von 10</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Activities {score} of 10</source>
        <translation>Aktivitäten {score} von 10</translation>
    </message>
    <message>
        <source>Add a person under More. Then open the copy there.</source>
        <translation>Fügen Sie unter Mehr eine Person hinzu. Öffnen Sie dort die Kopie.</translation>
    </message>
    <message>
        <source>After an hour your skin should look and feel normal.</source>
        <translation>Nach einer Stunde soll Ihre Haut normal aussehen und sich normal anfühlen.</translation>
    </message>
    <message>
        <source>Against pain</source>
        <translation>Gegen Schmerz</translation>
    </message>
    <message>
        <source>Alarm of the wrap: {what}</source>
        <translation>Alarm der Bandage: {what}</translation>
    </message>
    <message>
        <source>Alcohol, sleepy or confused</source>
        <translation>Alkohol, schläfrig oder verwirrt</translation>
    </message>
    <message>
        <source>All cold is paused</source>
        <translation>Alle Kälte ist gesperrt</translation>
    </message>
    <message>
        <source>All gone</source>
        <translation>Alles weg</translation>
    </message>
    <message>
        <source>All in it is made up. It does not know your skin.</source>
        <translation>Alles darin ist erfunden. Es kennt Ihre Haut nicht.</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>Die ganze Zeit</translation>
    </message>
    <message>
        <source>Allow Coldwrap to use Bluetooth in the privacy settings.</source>
        <translation>Erlauben Sie Coldwrap Bluetooth in den Einstellungen zur Privatsphäre.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>An illness that cold can make worse</source>
        <translation>Eine Krankheit, die durch Kälte schlimmer werden kann</translation>
    </message>
    <message>
        <source>An injury</source>
        <translation>Eine Verletzung</translation>
    </message>
    <message>
        <source>An older plan cannot take its place.</source>
        <translation>Ein älterer Plan kann ihn nicht ersetzen.</translation>
    </message>
    <message>
        <source>An operation</source>
        <translation>Eine Operation</translation>
    </message>
    <message>
        <source>An operation there not long ago</source>
        <translation>Dort vor Kurzem operiert</translation>
    </message>
    <message>
        <source>And it keeps the pressure down</source>
        <translation>Und es hält den Druck niedrig</translation>
    </message>
    <message>
        <source>Another app holds the wrap</source>
        <translation>Eine andere App hält die Bandage</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Anderer Tag</translation>
    </message>
    <message>
        <source>Another phone has the wrap</source>
        <translation>Ein anderes Handy hat die Bandage</translation>
    </message>
    <message>
        <source>Another program is looking for devices. Close it. Or plug the adapter in again.</source>
        <translation>Ein anderes Programm sucht nach Geräten. Schließen Sie es. Oder stecken Sie den Adapter neu ein.</translation>
    </message>
    <message>
        <source>Another program uses your diary</source>
        <translation>Ein anderes Programm benutzt Ihr Tagebuch</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Andere Zeit</translation>
    </message>
    <message>
        <source>Answer the health questions under More.</source>
        <translation>Beantworten Sie unter Mehr die Fragen zur Gesundheit.</translation>
    </message>
    <message>
        <source>Answer them first. It takes 2 minutes.</source>
        <translation>Beantworten Sie sie zuerst. Es dauert 2 Minuten.</translation>
    </message>
    <message>
        <source>Any pack, plain timer</source>
        <translation>Jedes Kühlpack, nur Uhr</translation>
    </message>
    <message>
        <source>Any pack, {sensor} in it</source>
        <translation>Jedes Kühlpack, {sensor} darin</translation>
    </message>
    <message>
        <source>Any pack, {sensor} on the skin</source>
        <translation>Jedes Kühlpack, {sensor} auf der Haut</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Egal welcher Typ</translation>
    </message>
    <message>
        <source>Are you awake?</source>
        <translation>Sind Sie wach?</translation>
    </message>
    <message>
        <source>Are you pregnant?</source>
        <translation>Sind Sie schwanger?</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>As always</source>
        <translation>Wie immer</translation>
    </message>
    <message>
        <source>Ask a doctor before you use cold here again.</source>
        <translation>Holen Sie ärztlichen Rat, bevor Sie hier wieder kühlen.</translation>
    </message>
    <message>
        <source>Ask a doctor first. An adult must be with you.</source>
        <translation>Holen Sie zuerst ärztlichen Rat. Jemand Erwachsenes muss bei Ihnen sein.</translation>
    </message>
    <message>
        <source>Ask a health professional before you use cold here again.</source>
        <translation>Fragen Sie eine medizinische Fachperson, bevor Sie hier wieder kühlen.</translation>
    </message>
    <message>
        <source>Ask a health professional first</source>
        <translation>Zuerst eine Fachperson fragen</translation>
    </message>
    <message>
        <source>Ask for the file once more. Do not trust this one.</source>
        <translation>Bitten Sie noch einmal um die Datei. Trauen Sie dieser nicht.</translation>
    </message>
    <message>
        <source>Ask your doctor first. Then write down who said yes.</source>
        <translation>Fragen Sie zuerst in Ihrer Arztpraxis. Schreiben Sie dann auf, wer Ja sagte.</translation>
    </message>
    <message>
        <source>Ask your doctor or midwife first. Then write down who said yes.</source>
        <translation>Fragen Sie zuerst in Ihrer Arztpraxis oder Ihre Hebamme. Schreiben Sie dann auf, wer Ja sagte.</translation>
    </message>
    <message>
        <source>Ask your physiotherapist for your own plan.</source>
        <translation>Bitten Sie Ihre Physio-Praxis um Ihren eigenen Plan.</translation>
    </message>
    <message>
        <source>Ask your physiotherapist if you still need it.</source>
        <translation>Fragen Sie in Ihrer Physio-Praxis, ob Sie es noch brauchen.</translation>
    </message>
    <message>
        <source>Ask your physiotherapist what else you could try.</source>
        <translation>Fragen Sie in Ihrer Physio-Praxis, was Sie sonst versuchen können.</translation>
    </message>
    <message>
        <source>At this cold, skin can go numb and be harmed.</source>
        <translation>Bei dieser Kälte kann Haut taub werden und Schaden nehmen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>Bad asthma</source>
        <translation>Schlimmes Asthma</translation>
    </message>
    <message>
        <source>Bad pain, or pain that grows</source>
        <translation>Starker Schmerz oder Schmerz, der stärker wird</translation>
    </message>
    <message>
        <source>Baths and cold rooms need other limits than a wrap.</source>
        <translation>Bäder und Kältekammern brauchen andere Grenzen als eine Bandage.</translation>
    </message>
    <message>
        <source>Belly</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Bending back</source>
        <translation>Zurückbeugen</translation>
    </message>
    <message>
        <source>Bending forward</source>
        <translation>Vorbeugen</translation>
    </message>
    <message>
        <source>Bending the left knee</source>
        <translation>Linkes Knie beugen</translation>
    </message>
    <message>
        <source>Bending the right knee</source>
        <translation>Rechtes Knie beugen</translation>
    </message>
    <message>
        <source>Beside the bone</source>
        <translation>Neben dem Knochen</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Better or worse than at the start</source>
        <translation>Besser oder schlechter als am Anfang</translation>
    </message>
    <message>
        <source>Better: {score}</source>
        <translation>Besser: {score}</translation>
    </message>
    <message>
        <source>Blisters or an itchy rash</source>
        <translation>Blasen oder juckender Ausschlag</translation>
    </message>
    <message>
        <source>Blisters or hard skin</source>
        <translation>Blasen oder harte Haut</translation>
    </message>
    <message>
        <source>Blood flows badly there</source>
        <translation>Das Blut fließt dort schlecht</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>Blood pressure {upper}/{lower}</source>
        <translation>Blutdruck {upper}/{lower}</translation>
    </message>
    <message>
        <source>Blood that reacts to cold</source>
        <translation>Blut, das auf Kälte reagiert</translation>
    </message>
    <message>
        <source>Bluetooth is busy</source>
        <translation>Bluetooth ist beschäftigt</translation>
    </message>
    <message>
        <source>Bluetooth is not allowed</source>
        <translation>Bluetooth ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Bluetooth is off</source>
        <translation>Bluetooth ist aus</translation>
    </message>
    <message>
        <source>Bluetooth is there and on</source>
        <translation>Bluetooth ist da und an</translation>
    </message>
    <message>
        <source>Bluetooth needs Windows 11 here. Update Windows if you can.</source>
        <translation>Bluetooth braucht hier Windows 11. Aktualisieren Sie Windows, wenn Sie können.</translation>
    </message>
    <message>
        <source>Broken or sore skin and scars burn easily in the cold.</source>
        <translation>Verletzte oder wunde Haut und Narben verbrennen leicht durch Kälte.</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Burning</source>
        <translation>Brennend</translation>
    </message>
    <message>
        <source>CRPS</source>
        <translation>CRPS (Morbus Sudeck)</translation>
    </message>
    <message>
        <source>Cancer or radiotherapy there</source>
        <translation>Dort Krebs oder Bestrahlung</translation>
    </message>
    <message>
        <source>Cannot guard: it does not tell what it measures</source>
        <translation>Kann nicht wachen: Er sendet nicht, was er misst</translation>
    </message>
    <message>
        <source>Cannot guard: it is made for brewing</source>
        <translation>Kann nicht wachen: Er ist zum Brauen gemacht</translation>
    </message>
    <message>
        <source>Cannot guard: it is made for fever</source>
        <translation>Kann nicht wachen: Er ist für Fieber gemacht</translation>
    </message>
    <message>
        <source>Cannot guard: it is made for rooms</source>
        <translation>Kann nicht wachen: Er ist für Zimmer gemacht</translation>
    </message>
    <message>
        <source>Cannot guard: it measures in whole degrees</source>
        <translation>Kann nicht wachen: Er misst in ganzen Grad</translation>
    </message>
    <message>
        <source>Cannot guard: its value can stick unnoticed</source>
        <translation>Kann nicht wachen: Sein Wert kann unbemerkt hängen bleiben</translation>
    </message>
    <message>
        <source>Cannot guard: we cannot read what it sends</source>
        <translation>Kann nicht wachen: Was er sendet, ist nicht lesbar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Charge the wrap after this session.</source>
        <translation>Laden Sie die Bandage nach dieser Sitzung.</translation>
    </message>
    <message>
        <source>Charge the wrap first.</source>
        <translation>Laden Sie zuerst die Bandage.</translation>
    </message>
    <message>
        <source>Check that a dry cloth lies between the wrap and your skin.</source>
        <translation>Prüfen Sie, ob ein trockenes Tuch zwischen Bandage und Haut liegt.</translation>
    </message>
    <message>
        <source>Check that the sensor lies flat on your skin.</source>
        <translation>Prüfen Sie, ob der Sensor flach auf Ihrer Haut liegt.</translation>
    </message>
    <message>
        <source>Check that the wrap lies on you and is charged. Try again.</source>
        <translation>Prüfen Sie, ob die Bandage anliegt und geladen ist. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the folder of the diary and who may write to it.</source>
        <translation>Prüfen Sie den Ordner des Tagebuchs und wer darin schreiben darf.</translation>
    </message>
    <message>
        <source>Check your skin now.</source>
        <translation>Prüfen Sie jetzt Ihre Haut.</translation>
    </message>
    <message>
        <source>Check your skin now. Look whether the sensor sits right.</source>
        <translation>Prüfen Sie jetzt Ihre Haut. Schauen Sie, ob der Sensor richtig sitzt.</translation>
    </message>
    <message>
        <source>Check your skin. Move the wrap closer, or take it off.</source>
        <translation>Prüfen Sie Ihre Haut. Kommen Sie mit der Bandage näher, oder nehmen Sie sie ab.</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Choose 10 minutes for the first three sessions on a place.</source>
        <translation>Wählen Sie 10 Minuten für die ersten drei Sitzungen an einer Stelle.</translation>
    </message>
    <message>
        <source>Choose a shorter programme.</source>
        <translation>Wählen Sie ein kürzeres Programm.</translation>
    </message>
    <message>
        <source>Choose another device from the list.</source>
        <translation>Wählen Sie ein anderes Gerät aus der Liste.</translation>
    </message>
    <message>
        <source>Choose another file, or ask for a new one.</source>
        <translation>Wählen Sie eine andere Datei oder bitten Sie um eine neue.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder, then try again.</source>
        <translation>Wählen Sie einen anderen Ordner und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie eine andere Stelle.</translation>
    </message>
    <message>
        <source>Close its maker&apos;s app, on your phone too. It talks to one at a time.</source>
        <translation>Schließen Sie die App des Herstellers, auch auf dem Handy. Es spricht nur mit einer App.</translation>
    </message>
    <message>
        <source>Close other Bluetooth apps. Or pull the adapter out and put it back.</source>
        <translation>Schließen Sie andere Bluetooth-Apps. Oder ziehen Sie den Adapter und stecken ihn neu ein.</translation>
    </message>
    <message>
        <source>Close other programs. Then try again.</source>
        <translation>Schließen Sie andere Programme. Dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close the app on that phone, or turn its Bluetooth off. Then try again.</source>
        <translation>Schließen Sie die App auf dem Handy, oder schalten Sie dort Bluetooth aus. Dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close the other app, then try again.</source>
        <translation>Schließen Sie die andere App und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Schließen Sie das andere Programm und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Cold</source>
        <translation>Kalt</translation>
    </message>
    <message>
        <source>Cold air</source>
        <translation>Kalte Luft</translation>
    </message>
    <message>
        <source>Cold and a tight strap together can harm a nerve.</source>
        <translation>Kälte und ein enges Band zusammen können einem Nerv schaden.</translation>
    </message>
    <message>
        <source>Cold bath</source>
        <translation>Kaltes Bad</translation>
    </message>
    <message>
        <source>Cold can bring on an attack of it.</source>
        <translation>Kälte kann einen Anfall davon auslösen.</translation>
    </message>
    <message>
        <source>Cold can cut off the blood in your skin.</source>
        <translation>Kälte kann Ihrer Haut das Blut abschneiden.</translation>
    </message>
    <message>
        <source>Cold can harm the skin here more than elsewhere.</source>
        <translation>Hier kann Kälte der Haut mehr schaden als anderswo.</translation>
    </message>
    <message>
        <source>Cold can harm your blood.</source>
        <translation>Kälte kann Ihrem Blut schaden.</translation>
    </message>
    <message>
        <source>Cold can make it hard to breathe.</source>
        <translation>Kälte kann das Atmen schwer machen.</translation>
    </message>
    <message>
        <source>Cold can make this kind of pain worse.</source>
        <translation>Kälte kann diese Art Schmerz schlimmer machen.</translation>
    </message>
    <message>
        <source>Cold can make your skin swell and make you faint.</source>
        <translation>Durch Kälte kann Ihre Haut anschwellen, und Sie können ohnmächtig werden.</translation>
    </message>
    <message>
        <source>Cold can push your blood pressure up for a while.</source>
        <translation>Kälte kann Ihren Blutdruck eine Zeit lang hochtreiben.</translation>
    </message>
    <message>
        <source>Cold for longer than 20 minutes can harm the skin.</source>
        <translation>Kälte über 20 Minuten kann der Haut schaden.</translation>
    </message>
    <message>
        <source>Cold for longer than that can harm the skin.</source>
        <translation>Längere Kälte kann der Haut schaden.</translation>
    </message>
    <message>
        <source>Cold from elsewhere</source>
        <translation>Kälte von anderswo</translation>
    </message>
    <message>
        <source>Cold has hurt your skin before</source>
        <translation>Kälte hat Ihrer Haut schon geschadet</translation>
    </message>
    <message>
        <source>Cold is hard work for the body.</source>
        <translation>Kälte ist harte Arbeit für den Körper.</translation>
    </message>
    <message>
        <source>Cold is not good for everybody. The app must ask you first.</source>
        <translation>Kälte tut nicht allen gut. Die App muss Sie zuerst fragen.</translation>
    </message>
    <message>
        <source>Cold makes the heart work harder.</source>
        <translation>Durch Kälte muss das Herz härter arbeiten.</translation>
    </message>
    <message>
        <source>Cold makes you weaker and less steady for a while.</source>
        <translation>Kälte macht Sie eine Zeit lang schwächer und unsicherer auf den Beinen.</translation>
    </message>
    <message>
        <source>Cold on each of 28 days</source>
        <translation>28 Tage lang jeden Tag gekühlt</translation>
    </message>
    <message>
        <source>Cold pack or ice bag</source>
        <translation>Kühlpack oder Eisbeutel</translation>
    </message>
    <message>
        <source>Cold room for the whole body</source>
        <translation>Kältekammer für den ganzen Körper</translation>
    </message>
    <message>
        <source>Cold skin does not feel when something is too hot.</source>
        <translation>Kalte Haut spürt nicht, wenn etwas zu heiß ist.</translation>
    </message>
    <message>
        <source>Cold that this app did not run. It counts for rest and for the limits of a day.</source>
        <translation>Kälte, die nicht von dieser App kam. Sie zählt für die Ruhezeit und für die Grenzen eines Tages.</translation>
    </message>
    <message>
        <source>Cold urticaria, cold allergy</source>
        <translation>Kälte-Urtikaria, Kälte-Allergie</translation>
    </message>
    <message>
        <source>Coldwrap made an error</source>
        <translation>Coldwrap hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Coldwrap needs BlueZ 5.55 or newer. Update your system.</source>
        <translation>Coldwrap braucht BlueZ 5.55 oder neuer. Aktualisieren Sie Ihr System.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment: {who}</source>
        <translation>Kommentar: {who}</translation>
    </message>
    <message>
        <source>Complex regional pain syndrome</source>
        <translation>Komplexes regionales Schmerzsyndrom, Morbus Sudeck</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindet&#xa0;…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Connection lost, trying again …</source>
        <translation>Verbindung weg, neuer Versuch&#xa0;…</translation>
    </message>
    <message>
        <source>Connection lost. It cools on: take it off now.</source>
        <translation>Verbindung verloren. Die Bandage kühlt weiter: Nehmen Sie sie jetzt ab.</translation>
    </message>
    <message>
        <source>Cooling or warming gel</source>
        <translation>Kühlendes oder wärmendes Gel</translation>
    </message>
    <message>
        <source>Copy or send the file once more.</source>
        <translation>Kopieren oder senden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cramping</source>
        <translation>Krampfend</translation>
    </message>
    <message>
        <source>Cryoglobulinaemia, cold agglutinin disease, paroxysmal cold haemoglobinuria</source>
        <translation>Kryoglobulinämie, Kälteagglutinin-Krankheit, paroxysmale Kälte-Hämoglobinurie</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Deep inside</source>
        <translation>Tief innen</translation>
    </message>
    <message>
        <source>Dementia, confusion, or being sedated</source>
        <translation>Demenz, verwirrt oder durch Mittel ruhiggestellt</translation>
    </message>
    <message>
        <source>Devices near you can be heard</source>
        <translation>Geräte in der Nähe sind zu hören</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Zucker (Diabetes)</translation>
    </message>
    <message>
        <source>Did you have an operation in the last 6 weeks?</source>
        <translation>Wurden Sie in den letzten 6 Wochen operiert?</translation>
    </message>
    <message>
        <source>Dizzy or faint</source>
        <translation>Schwindlig, ohnmächtig oder kurz davor</translation>
    </message>
    <message>
        <source>Do not open it. Ask who sent it.</source>
        <translation>Öffnen Sie sie nicht. Fragen Sie, wer sie geschickt hat.</translation>
    </message>
    <message>
        <source>Do not rub and do not open it. Get medical help today. Use no cold here.</source>
        <translation>Nicht reiben und nicht öffnen. Holen Sie heute ärztliche Hilfe. Keine Kälte hier.</translation>
    </message>
    <message>
        <source>Do not rub or press hard until you feel everything.</source>
        <translation>Nicht reiben oder fest drücken, bis Sie alles spüren.</translation>
    </message>
    <message>
        <source>Do not use cold here until you feel everything again. Look again in 30 minutes.</source>
        <translation>Keine Kälte hier, bis Sie wieder alles spüren. Schauen Sie in 30 Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Do not use cold there. Ask your doctor.</source>
        <translation>Kühlen Sie dort nicht. Fragen Sie in Ihrer Arztpraxis.</translation>
    </message>
    <message>
        <source>Do not use cold with this app. Ask a doctor.</source>
        <translation>Kühlen Sie nicht mit dieser App. Holen Sie ärztlichen Rat.</translation>
    </message>
    <message>
        <source>Do not use cold. Ask your doctor what else may help.</source>
        <translation>Kühlen Sie nicht. Fragen Sie in Ihrer Arztpraxis, was sonst helfen kann.</translation>
    </message>
    <message>
        <source>Do not use it. Take a pack from the fridge.</source>
        <translation>Benutzen Sie es nicht. Nehmen Sie ein Kühlpack aus dem Kühlschrank.</translation>
    </message>
    <message>
        <source>Do you have CRPS?</source>
        <translation>Haben Sie CRPS?</translation>
    </message>
    <message>
        <source>Do you have a fever or an infection now?</source>
        <translation>Haben Sie jetzt Fieber oder eine Infektion?</translation>
    </message>
    <message>
        <source>Do you have a serious heart problem?</source>
        <translation>Haben Sie ein ernstes Herzproblem?</translation>
    </message>
    <message>
        <source>Do you have an illness where the blood reacts to cold?</source>
        <translation>Haben Sie eine Krankheit, bei der das Blut auf Kälte reagiert?</translation>
    </message>
    <message>
        <source>Do you have bad asthma?</source>
        <translation>Haben Sie schlimmes Asthma?</translation>
    </message>
    <message>
        <source>Do you have diabetes?</source>
        <translation>Haben Sie Zucker (Diabetes)?</translation>
    </message>
    <message>
        <source>Do you have one of these two illnesses?</source>
        <translation>Haben Sie eine dieser zwei Krankheiten?</translation>
    </message>
    <message>
        <source>Do you have one of these?</source>
        <translation>Haben Sie etwas davon?</translation>
    </message>
    <message>
        <source>Do you take something for high blood pressure?</source>
        <translation>Nehmen Sie etwas gegen hohen Blutdruck?</translation>
    </message>
    <message>
        <source>Do you take strong painkillers or pills that calm you?</source>
        <translation>Nehmen Sie starke Schmerzmittel oder Tabletten, die beruhigen?</translation>
    </message>
    <message>
        <source>Do your fingers or toes turn white or blue in the cold?</source>
        <translation>Werden Ihre Finger oder Zehen bei Kälte weiß oder blau?</translation>
    </message>
    <message>
        <source>Does cold give you a rash, itching or swelling?</source>
        <translation>Bekommen Sie von Kälte Ausschlag, Juckreiz oder Schwellungen?</translation>
    </message>
    <message>
        <source>Does one of these fit you?</source>
        <translation>Trifft etwas davon auf Sie zu?</translation>
    </message>
    <message>
        <source>Dull</source>
        <translation>Dumpf</translation>
    </message>
    <message>
        <source>Enough cold for today</source>
        <translation>Genug Kälte für heute</translation>
    </message>
    <message>
        <source>Every place</source>
        <translation>Jede Stelle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Fever or an infection</source>
        <translation>Fieber oder eine Infektion</translation>
    </message>
    <message>
        <source>Fever, weight loss, cancer before, a bad fall, steroids, pain that wakes you at night, or new pain when you are under 20 or over 55</source>
        <translation>Fieber, Gewicht verloren, früher Krebs, ein schlimmer Sturz, Steroide (Kortison), Schmerz, der Sie nachts weckt, oder neuer Schmerz mit unter 20 oder über 55 Jahren</translation>
    </message>
    <message>
        <source>Fill the tank after this session.</source>
        <translation>Füllen Sie den Tank nach dieser Sitzung.</translation>
    </message>
    <message>
        <source>Fill the tank with clean water. Then try again.</source>
        <translation>Füllen Sie den Tank mit sauberem Wasser. Dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Find the key in the app of its maker. It has 32 letters and digits.</source>
        <translation>Sie finden den Schlüssel in der App des Herstellers. Er hat 32 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Fingers or toes turn white in the cold</source>
        <translation>Finger oder Zehen werden bei Kälte weiß</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Flare-up</source>
        <translation>Schub</translation>
    </message>
    <message>
        <source>Flare-up began</source>
        <translation>Schub begann</translation>
    </message>
    <message>
        <source>Flare-up over</source>
        <translation>Schub vorbei</translation>
    </message>
    <message>
        <source>Flight mode, or a switch in the settings. Or type: rfkill unblock bluetooth</source>
        <translation>Flugmodus oder ein Schalter in den Einstellungen. Oder tippen Sie: rfkill unblock bluetooth</translation>
    </message>
    <message>
        <source>For a while the app could not watch over you.</source>
        <translation>Eine Zeit lang konnte die App nicht auf Sie achten.</translation>
    </message>
    <message>
        <source>For months or longer</source>
        <translation>Seit Monaten oder länger</translation>
    </message>
    <message>
        <source>For some days</source>
        <translation>Seit einigen Tagen</translation>
    </message>
    <message>
        <source>For some weeks</source>
        <translation>Seit einigen Wochen</translation>
    </message>
    <message>
        <source>For your skin, under any pack</source>
        <translation>Für Ihre Haut, unter jedem Kühlpack</translation>
    </message>
    <message>
        <source>Forget it here, and in the Bluetooth settings. Then pair it again.</source>
        <translation>Vergessen Sie es hier und in den Bluetooth-Einstellungen. Dann koppeln Sie es neu.</translation>
    </message>
    <message>
        <source>Forget the wrap here. Then pair it again.</source>
        <translation>Vergessen Sie die Bandage hier. Dann koppeln Sie sie neu.</translation>
    </message>
    <message>
        <source>Four sessions and 80 minutes in 24 hours are the most.</source>
        <translation>Mehr als vier Sitzungen und 80 Minuten in 24 Stunden gibt es nicht.</translation>
    </message>
    <message>
        <source>Four sessions in 24 hours</source>
        <translation>Vier Sitzungen in 24 Stunden</translation>
    </message>
    <message>
        <source>Fragile skin</source>
        <translation>Haut, die leicht verletzt wird</translation>
    </message>
    <message>
        <source>Free some space on the disk. Then try again.</source>
        <translation>Schaffen Sie Platz auf der Festplatte. Dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Freezing at a clinic</source>
        <translation>Vereisen in einer Praxis</translation>
    </message>
    <message>
        <source>Fresh scars feel less and burn easily in the cold.</source>
        <translation>Frische Narben spüren weniger und verbrennen leicht durch Kälte.</translation>
    </message>
    <message>
        <source>Frostbite, ice burn or another cold injury</source>
        <translation>Erfrierung, Verbrennung durch Eis oder andere Verletzung durch Kälte</translation>
    </message>
    <message>
        <source>Frozen or hard skin</source>
        <translation>Gefrorene oder harte Haut</translation>
    </message>
    <message>
        <source>Get the newest Coldwrap. Then open it again.</source>
        <translation>Holen Sie das neueste Coldwrap. Dann öffnen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Gets packs cold</source>
        <translation>Macht Kühlpacks kalt</translation>
    </message>
    <message>
        <source>Getting better</source>
        <translation>Wird besser</translation>
    </message>
    <message>
        <source>Getting cold</source>
        <translation>Wird kalt</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Gegeben von</translation>
    </message>
    <message>
        <source>Given by {who}</source>
        <translation>Gegeben von {who}</translation>
    </message>
    <message>
        <source>Go through the list before you start.</source>
        <translation>Gehen Sie die Liste durch, bevor Sie starten.</translation>
    </message>
    <message>
        <source>Go to an emergency department or call your emergency number now.</source>
        <translation>Gehen Sie jetzt in eine Notaufnahme oder rufen Sie jetzt den Notruf an.</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Guten Tag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Guten Abend</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Guten Morgen</translation>
    </message>
    <message>
        <source>Groin</source>
        <translation>Leiste</translation>
    </message>
    <message>
        <source>Hard work or a wrong move</source>
        <translation>Schwere Arbeit oder falsche Bewegung</translation>
    </message>
    <message>
        <source>Harm</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>Harm by cold shows in the skin first.</source>
        <translation>Schaden durch Kälte zeigt sich zuerst an der Haut.</translation>
    </message>
    <message>
        <source>Has cold ever hurt your skin?</source>
        <translation>Hat Kälte Ihrer Haut schon einmal geschadet?</translation>
    </message>
    <message>
        <source>Have a look</source>
        <translation>Bitte ansehen</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Head to the left</source>
        <translation>Kopf nach links</translation>
    </message>
    <message>
        <source>Head to the right</source>
        <translation>Kopf nach rechts</translation>
    </message>
    <message>
        <source>Health questions first</source>
        <translation>Erst die Fragen zur Gesundheit</translation>
    </message>
    <message>
        <source>Heart disease, angina, or high blood pressure that stays high</source>
        <translation>Herzkrankheit, Angina pectoris oder hoher Blutdruck, der hoch bleibt</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Wärme</translation>
    </message>
    <message>
        <source>High blood pressure</source>
        <translation>Hoher Blutdruck</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hüften</translation>
    </message>
    <message>
        <source>Hold its button until the light blinks. Then pair it. Its own app is locked out then.</source>
        <translation>Halten Sie den Knopf, bis das Licht blinkt. Dann koppeln Sie es. Die App des Herstellers ist dann ausgesperrt.</translation>
    </message>
    <message>
        <source>Hold its button until the light blinks. Then you have 60 seconds.</source>
        <translation>Halten Sie den Knopf, bis das Licht blinkt. Dann haben Sie 60 Sekunden.</translation>
    </message>
    <message>
        <source>Hold on to something. Dizzy? Sit down again.</source>
        <translation>Halten Sie sich fest. Schwindlig? Setzen Sie sich wieder.</translation>
    </message>
    <message>
        <source>Hold the wrap&apos;s button until its light blinks. Pair again.</source>
        <translation>Halten Sie den Knopf der Bandage, bis ihr Licht blinkt. Koppeln Sie noch einmal.</translation>
    </message>
    <message>
        <source>Hold the wrap&apos;s button until its light blinks. Then pair it.</source>
        <translation>Halten Sie den Knopf der Bandage, bis ihr Licht blinkt. Dann koppeln Sie sie.</translation>
    </message>
    <message>
        <source>Hours after hurt or hard sport</source>
        <translation>Stunden nach Verletzung oder hartem Sport</translation>
    </message>
    <message>
        <source>Hours of sleep</source>
        <translation>Stunden Schlaf</translation>
    </message>
    <message>
        <source>How I slept</source>
        <translation>Wie ich schlief</translation>
    </message>
    <message>
        <source>How active</source>
        <translation>Wie aktiv</translation>
    </message>
    <message>
        <source>How far you get, and if it hurts</source>
        <translation>Wie weit es geht und ob es wehtut</translation>
    </message>
    <message>
        <source>How is the pain now?</source>
        <translation>Wie ist der Schmerz jetzt?</translation>
    </message>
    <message>
        <source>How is the skin now?</source>
        <translation>Wie ist die Haut jetzt?</translation>
    </message>
    <message>
        <source>How it felt</source>
        <translation>Wie es sich anfühlte</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How well you do what matters to you</source>
        <translation>Wie gut Ihnen Wichtiges gelingt</translation>
    </message>
    <message>
        <source>I moved</source>
        <translation>Ich habe mich bewegt</translation>
    </message>
    <message>
        <source>I took a pill</source>
        <translation>Ich nahm eine Tablette</translation>
    </message>
    <message>
        <source>Ice cools much faster than a wrap.</source>
        <translation>Eis kühlt viel schneller als eine Bandage.</translation>
    </message>
    <message>
        <source>Ice rubbed on the skin</source>
        <translation>Eis, auf der Haut gerieben</translation>
    </message>
    <message>
        <source>If it sleeps, the app stops the session and asks for a look.</source>
        <translation>Wenn er schläft, stoppt die App die Sitzung und bittet um einen Blick.</translation>
    </message>
    <message>
        <source>If so, you can show where</source>
        <translation>Wenn ja, können Sie zeigen, wo</translation>
    </message>
    <message>
        <source>If this computer asks, say yes.</source>
        <translation>Wenn dieser Computer fragt, sagen Sie Ja.</translation>
    </message>
    <message>
        <source>Install Coldwrap again.</source>
        <translation>Installieren Sie Coldwrap neu.</translation>
    </message>
    <message>
        <source>Install the newest Coldwrap, then try again.</source>
        <translation>Installieren Sie das neueste Coldwrap und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Install the package bluez. Then start it: sudo systemctl enable --now bluetooth</source>
        <translation>Installieren Sie das Paket bluez. Dann starten Sie es: sudo systemctl enable --now bluetooth</translation>
    </message>
    <message>
        <source>Is anything new today?</source>
        <translation>Ist heute etwas neu?</translation>
    </message>
    <message>
        <source>Is it hard for you to notice or say how your skin feels?</source>
        <translation>Fällt es Ihnen schwer zu merken oder zu sagen, wie sich Ihre Haut anfühlt?</translation>
    </message>
    <message>
        <source>Is one of these new?</source>
        <translation>Ist etwas davon neu?</translation>
    </message>
    <message>
        <source>Is the wrap off this place?</source>
        <translation>Ist die Bandage hier abgenommen?</translation>
    </message>
    <message>
        <source>Is there a cream or gel on your skin today?</source>
        <translation>Ist heute Creme oder Gel auf Ihrer Haut?</translation>
    </message>
    <message>
        <source>Is there a place where you can pinch less than 1 cm of skin?</source>
        <translation>Gibt es eine Stelle, an der Sie zwischen zwei Fingern weniger als 1&#xa0;cm Haut greifen?</translation>
    </message>
    <message>
        <source>Is there a place where your blood flows badly?</source>
        <translation>Gibt es eine Stelle, an der Ihr Blut schlecht fließt?</translation>
    </message>
    <message>
        <source>Is there a place where your skin is numb?</source>
        <translation>Gibt es eine Stelle, an der Ihre Haut taub ist?</translation>
    </message>
    <message>
        <source>Is there a place with broken or sore skin?</source>
        <translation>Gibt es eine Stelle mit verletzter oder wunder Haut?</translation>
    </message>
    <message>
        <source>Is there a place with cancer?</source>
        <translation>Gibt es eine Stelle mit Krebs?</translation>
    </message>
    <message>
        <source>Is your skin thin, or does it tear easily?</source>
        <translation>Ist Ihre Haut dünn, oder reißt sie leicht?</translation>
    </message>
    <message>
        <source>It can hide how cold your skin gets.</source>
        <translation>Sie können dann nicht richtig spüren, wie kalt die Haut wird.</translation>
    </message>
    <message>
        <source>It cools on when the connection is lost. Then take it off at once.</source>
        <translation>Es kühlt weiter, wenn die Verbindung weg ist. Nehmen Sie es dann sofort ab.</translation>
    </message>
    <message>
        <source>It does not feel your skin. So a session ends after 15 minutes (rule H10).</source>
        <translation>Es spürt Ihre Haut nicht. Darum endet eine Sitzung nach 15 Minuten (Regel H10).</translation>
    </message>
    <message>
        <source>It does not hold what a plan must hold.</source>
        <translation>In ihr steht nicht, was in einem Plan stehen muss.</translation>
    </message>
    <message>
        <source>It does not open this file.</source>
        <translation>Damit öffnet sich diese Datei nicht.</translation>
    </message>
    <message>
        <source>It does not open what the sensor sends.</source>
        <translation>Er öffnet nicht, was der Sensor sendet.</translation>
    </message>
    <message>
        <source>It ends too early. It was not copied as a whole.</source>
        <translation>Sie endet zu früh. Sie wurde nicht ganz kopiert.</translation>
    </message>
    <message>
        <source>It feels weak</source>
        <translation>Es fühlt sich schwach an</translation>
    </message>
    <message>
        <source>It gets packs cold. Never put it on your skin.</source>
        <translation>Es macht Kühlpacks kalt. Legen Sie es nie auf Ihre Haut.</translation>
    </message>
    <message>
        <source>It got too cold last time and waits for you.</source>
        <translation>Es wurde letztes Mal zu kalt, und sie wartet auf Sie.</translation>
    </message>
    <message>
        <source>It holds things that no diary holds.</source>
        <translation>In ihr steckt, was in kein Tagebuch gehört.</translation>
    </message>
    <message>
        <source>It is busy with something else.</source>
        <translation>Sie ist mit etwas anderem beschäftigt.</translation>
    </message>
    <message>
        <source>It is close to the line where the app stops the wrap.</source>
        <translation>Sie ist nah an der Grenze, an der die App die Bandage stoppt.</translation>
    </message>
    <message>
        <source>It is close to the line where the pack must come off.</source>
        <translation>Sie ist nah an der Grenze, an der das Kühlpack ab muss.</translation>
    </message>
    <message>
        <source>It is colder than the programme needs.</source>
        <translation>Es ist kälter, als das Programm braucht.</translation>
    </message>
    <message>
        <source>It is locked: it needs its key</source>
        <translation>Verschlossen: Er braucht seinen Schlüssel</translation>
    </message>
    <message>
        <source>It is near and on, but it talks to one phone or app only.</source>
        <translation>Sie ist nah und an, aber sie spricht nur mit einem Handy oder einer App.</translation>
    </message>
    <message>
        <source>It is not as it was when Coldwrap made it.</source>
        <translation>Sie ist nicht mehr so, wie Coldwrap sie gemacht hat.</translation>
    </message>
    <message>
        <source>It keeps one key only, and that is not ours.</source>
        <translation>Er behält nur einen Schlüssel, und das ist nicht unserer.</translation>
    </message>
    <message>
        <source>It locks what it sends. Only its key opens that.</source>
        <translation>Er verschließt, was er sendet. Nur sein Schlüssel öffnet das.</translation>
    </message>
    <message>
        <source>It may be too far away, or its battery may be low.</source>
        <translation>Vielleicht ist sie zu weit weg oder ihr Akku ist schwach.</translation>
    </message>
    <message>
        <source>It may have slipped.</source>
        <translation>Sie ist vielleicht verrutscht.</translation>
    </message>
    <message>
        <source>It may not last for a whole session.</source>
        <translation>Er reicht vielleicht nicht für eine ganze Sitzung.</translation>
    </message>
    <message>
        <source>It may run empty before the end.</source>
        <translation>Er kann vor dem Ende leer sein.</translation>
    </message>
    <message>
        <source>It may stop before the programme ends.</source>
        <translation>Sie hört vielleicht vor dem Ende des Programms auf.</translation>
    </message>
    <message>
        <source>It pairs only in the 60 seconds after its button is held.</source>
        <translation>Sie koppelt nur 60 Sekunden lang, nachdem ihr Knopf gehalten wurde.</translation>
    </message>
    <message>
        <source>It starts only when it lies on you.</source>
        <translation>Sie startet nur, wenn sie anliegt.</translation>
    </message>
    <message>
        <source>It talks only to computers that it knows.</source>
        <translation>Sie spricht nur mit Computern, die sie kennt.</translation>
    </message>
    <message>
        <source>It told the wrap to stop but cannot watch over you any more.</source>
        <translation>Es hat der Bandage Stopp gesagt, kann aber nicht mehr auf Sie achten.</translation>
    </message>
    <message>
        <source>It warms more than it should.</source>
        <translation>Sie wärmt mehr, als sie soll.</translation>
    </message>
    <message>
        <source>It was made for another diary.</source>
        <translation>Er wurde für ein anderes Tagebuch gemacht.</translation>
    </message>
    <message>
        <source>It was not made by Coldwrap.</source>
        <translation>Sie stammt nicht von Coldwrap.</translation>
    </message>
    <message>
        <source>It will not go away</source>
        <translation>Es geht nicht weg</translation>
    </message>
    <message>
        <source>It would fill this computer. No diary is that big.</source>
        <translation>Sie würde diesen Computer füllen. So groß ist kein Tagebuch.</translation>
    </message>
    <message>
        <source>Itching or a rash</source>
        <translation>Juckreiz oder Ausschlag</translation>
    </message>
    <message>
        <source>Its maker&apos;s app can no longer use it, until you pair it there again.</source>
        <translation>Die App des Herstellers kann es nicht mehr benutzen, bis Sie es dort neu koppeln.</translation>
    </message>
    <message>
        <source>Its version could not be asked. That alone is no harm.</source>
        <translation>Die Version war nicht zu erfragen. Das allein schadet nicht.</translation>
    </message>
    <message>
        <source>Its warm side cannot get rid of the heat.</source>
        <translation>Ihre warme Seite wird die Wärme nicht los.</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Zusammen­gefügt</translation>
    </message>
    <message>
        <source>Keep its lid open, and plug it in.</source>
        <translation>Lassen Sie den Deckel offen und stecken Sie das Ladekabel ein.</translation>
    </message>
    <message>
        <source>Keep the file, and open your last full copy.</source>
        <translation>Behalten Sie die Datei und öffnen Sie Ihre letzte ganze Kopie.</translation>
    </message>
    <message>
        <source>Keep the ice moving all the time. Stay awake. Stop when your skin feels numb.</source>
        <translation>Bewegen Sie das Eis die ganze Zeit. Bleiben Sie wach. Stoppen Sie, wenn sich Ihre Haut taub anfühlt.</translation>
    </message>
    <message>
        <source>Keep the ice moving. Stop when the skin feels numb.</source>
        <translation>Bewegen Sie das Eis immer weiter. Stoppen Sie, wenn sich die Haut taub anfühlt.</translation>
    </message>
    <message>
        <source>Keep the plan you have, or ask for a new one.</source>
        <translation>Behalten Sie Ihren Plan oder bitten Sie um einen neuen.</translation>
    </message>
    <message>
        <source>Knees</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Left ankle</source>
        <translation>Linkes Fußgelenk</translation>
    </message>
    <message>
        <source>Left arm up</source>
        <translation>Linker Arm hoch</translation>
    </message>
    <message>
        <source>Left buttock</source>
        <translation>Linkes Gesäß</translation>
    </message>
    <message>
        <source>Left elbow</source>
        <translation>Linker Ellenbogen</translation>
    </message>
    <message>
        <source>Left foot</source>
        <translation>Linker Fuß</translation>
    </message>
    <message>
        <source>Left forearm</source>
        <translation>Linker Unterarm</translation>
    </message>
    <message>
        <source>Left hand</source>
        <translation>Linke Hand</translation>
    </message>
    <message>
        <source>Left jaw</source>
        <translation>Linker Kiefer</translation>
    </message>
    <message>
        <source>Left knee to the chest</source>
        <translation>Linkes Knie zur Brust</translation>
    </message>
    <message>
        <source>Left shin</source>
        <translation>Linkes Schienbein</translation>
    </message>
    <message>
        <source>Left upper arm</source>
        <translation>Linker Oberarm</translation>
    </message>
    <message>
        <source>Left wrist</source>
        <translation>Linkes Handgelenk</translation>
    </message>
    <message>
        <source>Less cold than planned is always fine.</source>
        <translation>Weniger Kälte als geplant ist immer in Ordnung.</translation>
    </message>
    <message>
        <source>Lie down. 0° is a straight leg, 90° a right angle.</source>
        <translation>Legen Sie sich hin. 0° ist ein gerades Bein, 90° ein rechter Winkel.</translation>
    </message>
    <message>
        <source>Lie on your back. 0° is flat, 90° is a thigh that points up.</source>
        <translation>Legen Sie sich auf den Rücken. 0° ist flach, bei 90° zeigt der Oberschenkel nach oben.</translation>
    </message>
    <message>
        <source>Lift the arm in front of you. 90° is level, 180° is straight up.</source>
        <translation>Heben Sie den Arm nach vorne. 90° ist waagerecht, 180° gerade nach oben.</translation>
    </message>
    <message>
        <source>Light touch</source>
        <translation>Leichte Berührung</translation>
    </message>
    <message>
        <source>Locked: look at your skin first</source>
        <translation>Gesperrt: Schauen Sie erst auf Ihre Haut</translation>
    </message>
    <message>
        <source>Look at it and touch it lightly after each session.</source>
        <translation>Schauen Sie nach jeder Sitzung auf die Haut und berühren Sie sie leicht.</translation>
    </message>
    <message>
        <source>Look at the key again: 32 signs, 0 to 9 and A to F.</source>
        <translation>Prüfen Sie den Schlüssel noch einmal: 32 Zeichen, 0 bis 9 und A bis F.</translation>
    </message>
    <message>
        <source>Look at your notes. Talk to your physiotherapist.</source>
        <translation>Schauen Sie in Ihre Notizen. Sprechen Sie mit Ihrer Physio-Praxis.</translation>
    </message>
    <message>
        <source>Look at your skin</source>
        <translation>Schauen Sie auf Ihre Haut</translation>
    </message>
    <message>
        <source>Look at your skin and tell the app what you see.</source>
        <translation>Schauen Sie auf Ihre Haut und sagen Sie der App, was Sie sehen.</translation>
    </message>
    <message>
        <source>Look at your skin first. Then press the button on the wrap.</source>
        <translation>Schauen Sie zuerst auf Ihre Haut. Dann drücken Sie den Knopf an der Bandage.</translation>
    </message>
    <message>
        <source>Look at your skin halfway.</source>
        <translation>Schauen Sie nach der Hälfte auf Ihre Haut.</translation>
    </message>
    <message>
        <source>Looking for it …</source>
        <translation>Wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Loosen it. Two fingers must fit under the strap.</source>
        <translation>Lockern Sie sie. Zwei Finger müssen unter das Band passen.</translation>
    </message>
    <message>
        <source>Loss of feeling, or a nerve that is growing back</source>
        <translation>Kein Gefühl, oder ein Nerv, der nachwächst</translation>
    </message>
    <message>
        <source>Lower blood pressure</source>
        <translation>Unterer Blutdruck</translation>
    </message>
    <message>
        <source>Made for a newer Coldwrap</source>
        <translation>Für ein neueres Coldwrap gemacht</translation>
    </message>
    <message>
        <source>Make sure that it is off. Check your skin.</source>
        <translation>Stellen Sie sicher, dass sie aus ist. Prüfen Sie Ihre Haut.</translation>
    </message>
    <message>
        <source>Makes packs cold. It is no wrap.</source>
        <translation>Macht Kühlpacks kalt. Es ist keine Bandage.</translation>
    </message>
    <message>
        <source>Massage</source>
        <translation>Massage</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medikament</translation>
    </message>
    <message>
        <source>Menthol, capsaicin, heat rub, numbing cream</source>
        <translation>Menthol, Capsaicin, Wärmesalbe, betäubende Creme</translation>
    </message>
    <message>
        <source>Metal gets colder than your skin.</source>
        <translation>Metall wird kälter als Ihre Haut.</translation>
    </message>
    <message>
        <source>Metal off</source>
        <translation>Metall ab</translation>
    </message>
    <message>
        <source>Middle back</source>
        <translation>Mittlerer Rücken</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>More pain after the cold</source>
        <translation>Mehr Schmerz nach der Kälte</translation>
    </message>
    <message>
        <source>More pain than before</source>
        <translation>Mehr Schmerz als vorher</translation>
    </message>
    <message>
        <source>More than that is not good for the skin.</source>
        <translation>Mehr tut der Haut nicht gut.</translation>
    </message>
    <message>
        <source>Most skin is between 26 and 36 °C before the cold.</source>
        <translation>Die meiste Haut hat vor der Kälte 26 bis 36&#xa0;°C.</translation>
    </message>
    <message>
        <source>Move closer and try again.</source>
        <translation>Gehen Sie näher heran und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Move in circles. Never stay on one spot.</source>
        <translation>In Kreisen bewegen. Nie auf einem Fleck bleiben.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Bewegungen</translation>
    </message>
    <message>
        <source>Much worse than usual, for a while</source>
        <translation>Eine Zeit lang viel schlimmer als sonst</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mein Tag</translation>
    </message>
    <message>
        <source>My problem</source>
        <translation>Mein Problem</translation>
    </message>
    <message>
        <source>Narrow arteries, peripheral vascular disease</source>
        <translation>Enge Arterien, Gefäß-Krankheit an Armen oder Beinen (pAVK)</translation>
    </message>
    <message>
        <source>Near the surface</source>
        <translation>Nah an der Oberfläche</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Nerve stimulation (TENS)</source>
        <translation>Reizstrom (TENS)</translation>
    </message>
    <message>
        <source>New today: {what}</source>
        <translation>Heute neu: {what}</translation>
    </message>
    <message>
        <source>No Bluetooth here</source>
        <translation>Kein Bluetooth da</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Keine Veränderung</translation>
    </message>
    <message>
        <source>No clear change so far</source>
        <translation>Bisher keine klare Änderung</translation>
    </message>
    <message>
        <source>No cloth</source>
        <translation>Kein Tuch</translation>
    </message>
    <message>
        <source>No cold now. Wait until your head is clear.</source>
        <translation>Jetzt keine Kälte. Warten Sie, bis Ihr Kopf klar ist.</translation>
    </message>
    <message>
        <source>No cold there today.</source>
        <translation>Heute dort keine Kälte.</translation>
    </message>
    <message>
        <source>No cold today. If you are worried, ask your doctor.</source>
        <translation>Heute keine Kälte. Wenn Sie sich Sorgen machen, fragen Sie in Ihrer Arztpraxis.</translation>
    </message>
    <message>
        <source>No cold was used.</source>
        <translation>Es wurde nicht gekühlt.</translation>
    </message>
    <message>
        <source>No fence round the app</source>
        <translation>Kein Zaun um die App</translation>
    </message>
    <message>
        <source>No heat pad or hot bath until it feels normal.</source>
        <translation>Kein Heizkissen und kein heißes Bad, bis es sich normal anfühlt.</translation>
    </message>
    <message>
        <source>No heat yet</source>
        <translation>Noch keine Wärme</translation>
    </message>
    <message>
        <source>No pain</source>
        <translation>Kein Schmerz</translation>
    </message>
    <message>
        <source>No rubbing on numb skin</source>
        <translation>Taube Haut nicht reiben</translation>
    </message>
    <message>
        <source>No sport, driving or heavy things for 30 minutes.</source>
        <translation>30 Minuten kein Sport, nicht ans Steuer, nichts Schweres heben.</translation>
    </message>
    <message>
        <source>No switch blocks Bluetooth</source>
        <translation>Kein Schalter sperrt Bluetooth</translation>
    </message>
    <message>
        <source>Nobody says how exact this sensor is</source>
        <translation>Niemand sagt, wie genau dieser Sensor ist</translation>
    </message>
    <message>
        <source>Nobody told the app that the wrap came off after the last session here.</source>
        <translation>Niemand hat der App gesagt, dass die Bandage nach der letzten Sitzung hier abgenommen wurde.</translation>
    </message>
    <message>
        <source>Not better yet</source>
        <translation>Noch nicht besser</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Not for this</source>
        <translation>Nicht hierfür</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Not on one place</source>
        <translation>Nicht an einer Stelle</translation>
    </message>
    <message>
        <source>Not on this place</source>
        <translation>Nicht an dieser Stelle</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Nicht in Ordnung</translation>
    </message>
    <message>
        <source>Not sure it is still connected …</source>
        <translation>Nicht sicher, ob noch verbunden&#xa0;…</translation>
    </message>
    <message>
        <source>Not sure that it is off</source>
        <translation>Nicht sicher, ob sie aus ist</translation>
    </message>
    <message>
        <source>Not too tight</source>
        <translation>Nicht zu fest</translation>
    </message>
    <message>
        <source>Not with this app</source>
        <translation>Nicht mit dieser App</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Nothing I know of</source>
        <translation>Nichts Bestimmtes</translation>
    </message>
    <message>
        <source>Nothing measures your skin</source>
        <translation>Nichts misst Ihre Haut</translation>
    </message>
    <message>
        <source>Nothing new today</source>
        <translation>Heute nichts Neues</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Numb</source>
        <translation>Taub</translation>
    </message>
    <message>
        <source>Numb skin can be harmed without pain.</source>
        <translation>Taube Haut kann ohne Schmerz Schaden nehmen.</translation>
    </message>
    <message>
        <source>Numb skin cannot warn you.</source>
        <translation>Taube Haut kann Sie nicht warnen.</translation>
    </message>
    <message>
        <source>Numbness that stays</source>
        <translation>Taubheit, die bleibt</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation>Mal da, mal weg</translation>
    </message>
    <message>
        <source>On my back</source>
        <translation>Auf dem Rücken</translation>
    </message>
    <message>
        <source>On my front</source>
        <translation>Auf dem Bauch</translation>
    </message>
    <message>
        <source>On my side</source>
        <translation>Auf der Seite</translation>
    </message>
    <message>
        <source>One dry cloth</source>
        <translation>Ein trockenes Tuch</translation>
    </message>
    <message>
        <source>One of them may not touch your skin. The coldest one counts.</source>
        <translation>Einer liegt vielleicht nicht an der Haut. Der kälteste zählt.</translation>
    </message>
    <message>
        <source>One thin cloth is not enough for a pack like this.</source>
        <translation>Ein dünnes Tuch reicht bei so einem Kühlpack nicht.</translation>
    </message>
    <message>
        <source>Only one app can steer the wrap at a time.</source>
        <translation>Nur eine App kann die Bandage steuern.</translation>
    </message>
    <message>
        <source>Only simulated</source>
        <translation>Nur simulierte</translation>
    </message>
    <message>
        <source>Only someone who knows the passphrase can open it.</source>
        <translation>Nur wer das Passwort kennt, kann sie öffnen.</translation>
    </message>
    <message>
        <source>Ooler water pad</source>
        <translation>Ooler-Wasserpad</translation>
    </message>
    <message>
        <source>Open Device Manager, Bluetooth. If nothing is there, plug in an adapter.</source>
        <translation>Öffnen Sie Geräte-Manager, Bluetooth. Steht dort nichts, stecken Sie einen Adapter ein.</translation>
    </message>
    <message>
        <source>Open Settings, Bluetooth and devices. Turn Bluetooth on.</source>
        <translation>Öffnen Sie Einstellungen, Bluetooth und Geräte. Schalten Sie Bluetooth ein.</translation>
    </message>
    <message>
        <source>Open Settings, Privacy, Radios. Let apps use Bluetooth.</source>
        <translation>Öffnen Sie Einstellungen, Datenschutz, Funk. Lassen Sie Apps Bluetooth benutzen.</translation>
    </message>
    <message>
        <source>Open System Settings, Privacy &amp; Security, Bluetooth. Turn Coldwrap on. From a terminal, turn the terminal on.</source>
        <translation>Öffnen Sie Systemeinstellungen, Datenschutz &amp; Sicherheit, Bluetooth. Schalten Sie Coldwrap ein. Vom Terminal aus schalten Sie das Terminal ein.</translation>
    </message>
    <message>
        <source>Open the Control Centre. Turn Bluetooth on.</source>
        <translation>Öffnen Sie das Kontrollzentrum. Schalten Sie Bluetooth ein.</translation>
    </message>
    <message>
        <source>Opening a file with a passphrase would take too long now.</source>
        <translation>Eine Datei mit Passwort zu öffnen, würde jetzt zu lange dauern.</translation>
    </message>
    <message>
        <source>Or might you be?</source>
        <translation>Oder könnten Sie es sein?</translation>
    </message>
    <message>
        <source>Or one that had radiotherapy in the last 6 months</source>
        <translation>Oder eine, die in den letzten 6 Monaten bestrahlt wurde</translation>
    </message>
    <message>
        <source>Other care</source>
        <translation>Andere Anwendung</translation>
    </message>
    <message>
        <source>Over bone the skin is thin and gets cold fast.</source>
        <translation>Über Knochen ist die Haut dünn und wird schnell kalt.</translation>
    </message>
    <message>
        <source>Pack colder than a freezer</source>
        <translation>Kühlpack kälter als ein Gefrierfach</translation>
    </message>
    <message>
        <source>Pack from the freezer</source>
        <translation>Kühlpack aus dem Gefrierfach</translation>
    </message>
    <message>
        <source>Pack from the freezer, then 10 min in the room</source>
        <translation>Kühlpack aus dem Gefrierfach, dann 10&#xa0;min im Zimmer</translation>
    </message>
    <message>
        <source>Pack from the fridge</source>
        <translation>Kühlpack aus dem Kühlschrank</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Pain after</source>
        <translation>Schmerz nachher</translation>
    </message>
    <message>
        <source>Pain before</source>
        <translation>Schmerz vorher</translation>
    </message>
    <message>
        <source>Pain in the chest</source>
        <translation>Schmerz in der Brust</translation>
    </message>
    <message>
        <source>Pain with such signs can have a cause that needs help.</source>
        <translation>Schmerz mit solchen Zeichen kann eine Ursache haben, die Hilfe braucht.</translation>
    </message>
    <message>
        <source>Pain {both}</source>
        <translation>Schmerz {both}</translation>
    </message>
    <message>
        <source>Pain {score}</source>
        <translation>Schmerz {score}</translation>
    </message>
    <message>
        <source>Pain {when}</source>
        <translation>Schmerz {when}</translation>
    </message>
    <message>
        <source>Part of the file is missing</source>
        <translation>Ein Teil der Datei fehlt</translation>
    </message>
    <message>
        <source>Parts of this app</source>
        <translation>Teile dieser App</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Perhaps nothing is near. Turn your wrap on, hold it close, and look again. If it stays silent, plug the adapter in again.</source>
        <translation>Vielleicht ist nichts in der Nähe. Schalten Sie Ihre Bandage ein, halten Sie sie nah heran und schauen Sie noch einmal. Bleibt sie still, stecken Sie den Adapter neu ein.</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Physio</source>
        <translation>Physio</translation>
    </message>
    <message>
        <source>Pink or red</source>
        <translation>Rosa oder rot</translation>
    </message>
    <message>
        <source>Pink or red skin is common. Look again in 30 minutes.</source>
        <translation>Rosa oder rote Haut ist häufig. Schauen Sie in 30 Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Please see a doctor about it.</source>
        <translation>Bitte gehen Sie damit in eine Arztpraxis.</translation>
    </message>
    <message>
        <source>Plug in a Bluetooth adapter (4.0 or newer). Look for it with: bluetoothctl list</source>
        <translation>Stecken Sie einen Bluetooth-Adapter ein (4.0 oder neuer). Suchen Sie ihn mit: bluetoothctl list</translation>
    </message>
    <message>
        <source>Plug in a Bluetooth adapter, or try the simulated wrap.</source>
        <translation>Stecken Sie einen Bluetooth-Adapter ein oder nehmen Sie die simulierte Bandage.</translation>
    </message>
    <message>
        <source>Practise here. For real cold, open your own diary.</source>
        <translation>Üben Sie hier. Für echte Kälte öffnen Sie Ihr eigenes Tagebuch.</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Schwanger</translation>
    </message>
    <message>
        <source>Press its button for long, until the light blinks fast.</source>
        <translation>Drücken Sie den Knopf lange, bis das Licht schnell blinkt.</translation>
    </message>
    <message>
        <source>Press the key for what you feel.</source>
        <translation>Drücken Sie die Taste für das, was Sie spüren.</translation>
    </message>
    <message>
        <source>Pull the Bluetooth adapter out and put it back, or restart the computer.</source>
        <translation>Ziehen Sie den Bluetooth-Adapter und stecken ihn neu ein, oder starten Sie den Computer neu.</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>Pulse {count}</source>
        <translation>Puls {count}</translation>
    </message>
    <message>
        <source>Put a dry cloth between the pack and your skin.</source>
        <translation>Legen Sie ein trockenes Tuch zwischen Kühlpack und Haut.</translation>
    </message>
    <message>
        <source>Put a dry cloth between the wrap and your skin. Stay awake. You can stop at any time.</source>
        <translation>Legen Sie ein trockenes Tuch zwischen Bandage und Haut. Bleiben Sie wach. Sie können jederzeit stoppen.</translation>
    </message>
    <message>
        <source>Put it on snugly over the dry cloth. Then try again.</source>
        <translation>Legen Sie sie eng über das trockene Tuch. Dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Put the pad beside the bone, not on it.</source>
        <translation>Legen Sie das Pad neben den Knochen, nicht darauf.</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Fragebogen</translation>
    </message>
    <message>
        <source>Raynaud&apos;s, Buerger&apos;s, or blood vessels that cramp</source>
        <translation>Raynaud, Buerger oder Adern, die sich verkrampfen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Ready at {time}</source>
        <translation>Bereit um {time}</translation>
    </message>
    <message>
        <source>Record under More who said that you may use cold, and when.</source>
        <translation>Tragen Sie unter Mehr ein, wer sagte, dass Sie kühlen dürfen, und wann.</translation>
    </message>
    <message>
        <source>Redness that stays</source>
        <translation>Rötung, die bleibt</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ausruhen</translation>
    </message>
    <message>
        <source>Rest for 30 minutes</source>
        <translation>30 Minuten ausruhen</translation>
    </message>
    <message>
        <source>Restart the Mac. If Bluetooth is still missing, it needs repair.</source>
        <translation>Starten Sie den Mac neu. Fehlt Bluetooth noch immer, muss er zur Reparatur.</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Right ankle</source>
        <translation>Rechtes Fußgelenk</translation>
    </message>
    <message>
        <source>Right arm up</source>
        <translation>Rechter Arm hoch</translation>
    </message>
    <message>
        <source>Right buttock</source>
        <translation>Rechtes Gesäß</translation>
    </message>
    <message>
        <source>Right elbow</source>
        <translation>Rechter Ellenbogen</translation>
    </message>
    <message>
        <source>Right foot</source>
        <translation>Rechter Fuß</translation>
    </message>
    <message>
        <source>Right forearm</source>
        <translation>Rechter Unterarm</translation>
    </message>
    <message>
        <source>Right hand</source>
        <translation>Rechte Hand</translation>
    </message>
    <message>
        <source>Right jaw</source>
        <translation>Rechter Kiefer</translation>
    </message>
    <message>
        <source>Right knee to the chest</source>
        <translation>Rechtes Knie zur Brust</translation>
    </message>
    <message>
        <source>Right shin</source>
        <translation>Rechtes Schienbein</translation>
    </message>
    <message>
        <source>Right upper arm</source>
        <translation>Rechter Oberarm</translation>
    </message>
    <message>
        <source>Right wrist</source>
        <translation>Rechtes Handgelenk</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Running without the app</source>
        <translation>Läuft ohne die App</translation>
    </message>
    <message>
        <source>Say how it feels. If you feel nothing, stop.</source>
        <translation>Sagen Sie, wie es sich anfühlt. Spüren Sie nichts, stoppen Sie.</translation>
    </message>
    <message>
        <source>Say how it feels. If you feel nothing, take the pack off.</source>
        <translation>Sagen Sie, wie es sich anfühlt. Wenn Sie nichts spüren, nehmen Sie das Kühlpack ab.</translation>
    </message>
    <message>
        <source>Say if anything is new today.</source>
        <translation>Sagen Sie, ob heute etwas neu ist.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Fragebogen-Wert</translation>
    </message>
    <message>
        <source>Seen from the session</source>
        <translation>Vor oder nach der Sitzung</translation>
    </message>
    <message>
        <source>Session changed</source>
        <translation>Sitzung geändert</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Severe asthma</source>
        <translation>Schweres Asthma</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>Scharf</translation>
    </message>
    <message>
        <source>Shivering</source>
        <translation>Zittern</translation>
    </message>
    <message>
        <source>Shooting</source>
        <translation>Einschießend</translation>
    </message>
    <message>
        <source>Short of breath</source>
        <translation>Atemnot</translation>
    </message>
    <message>
        <source>Shorter than the programme</source>
        <translation>Kürzer als das Programm</translation>
    </message>
    <message>
        <source>Shows only, cannot guard you</source>
        <translation>Zeigt nur an, kann nicht wachen</translation>
    </message>
    <message>
        <source>Sickle cell disease, phaeochromocytoma</source>
        <translation>Sichelzell-Krankheit, Phäochromozytom</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Simulated wrap</source>
        <translation>Simulierte Bandage</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Seit {day}</translation>
    </message>
    <message>
        <source>Sit and turn your head. 0° is straight ahead, 90° is over the shoulder.</source>
        <translation>Drehen Sie im Sitzen den Kopf. 0° ist geradeaus, 90° ist über der Schulter.</translation>
    </message>
    <message>
        <source>Sit and turn your shoulders. 0° is straight ahead, 90° is to the side.</source>
        <translation>Drehen Sie im Sitzen die Schultern. 0° ist geradeaus, 90° ist zur Seite.</translation>
    </message>
    <message>
        <source>Sit up slowly</source>
        <translation>Langsam aufsetzen</translation>
    </message>
    <message>
        <source>Sit, stand, walk</source>
        <translation>Sitzen, Stehen, Gehen</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Im Sitzen</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Skin stays cooled inside long after it feels warm again.</source>
        <translation>Innen bleibt die Haut noch lange kühl, auch wenn sie sich warm anfühlt.</translation>
    </message>
    <message>
        <source>Skin that does not bear cold</source>
        <translation>Haut, die keine Kälte verträgt</translation>
    </message>
    <message>
        <source>Skin that is still cold or numb is harmed more easily.</source>
        <translation>Noch kalte oder taube Haut nimmt leichter Schaden.</translation>
    </message>
    <message>
        <source>Skin that was hurt by cold is hurt again more easily.</source>
        <translation>Haut, der Kälte geschadet hat, nimmt leichter wieder Schaden.</translation>
    </message>
    <message>
        <source>Skin white, grey, blue or blotchy</source>
        <translation>Haut weiß, grau, blau oder fleckig</translation>
    </message>
    <message>
        <source>Skin with little blood cannot warm up again.</source>
        <translation>Haut mit wenig Blut kann nicht wieder warm werden.</translation>
    </message>
    <message>
        <source>Sleep {figure} of 10</source>
        <translation>Schlaf {figure} von 10</translation>
    </message>
    <message>
        <source>Sleep, stress, how active you were</source>
        <translation>Schlaf, Stress, wie aktiv Sie waren</translation>
    </message>
    <message>
        <source>Slept {figure} h</source>
        <translation>{figure}&#xa0;h geschlafen</translation>
    </message>
    <message>
        <source>Slipped disc, osteoporosis, kidney, lung or hormone disease</source>
        <translation>Bandscheiben-Vorfall, Osteoporose, Krankheit von Niere, Lunge oder Hormonen</translation>
    </message>
    <message>
        <source>Smooth the wrap down so that it lies flat.</source>
        <translation>Streichen Sie die Bandage glatt.</translation>
    </message>
    <message>
        <source>So cold, skin can be hurt within minutes.</source>
        <translation>So kalt kann Haut in Minuten verletzt werden.</translation>
    </message>
    <message>
        <source>Some of it cannot be read. Nothing was deleted.</source>
        <translation>Ein Teil ist nicht lesbar. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Somebody pressed the button on the wrap.</source>
        <translation>Jemand drückte den Knopf an der Bandage.</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Something else is using it right now.</source>
        <translation>Etwas anderes benutzt es gerade.</translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation>Hier ging etwas schief</translation>
    </message>
    <message>
        <source>Something went wrong here before.</source>
        <translation>Hier ging schon einmal etwas schief.</translation>
    </message>
    <message>
        <source>Sport or exercise</source>
        <translation>Sport oder Übungen</translation>
    </message>
    <message>
        <source>Stabbing</source>
        <translation>Stechend</translation>
    </message>
    <message>
        <source>Stand and bend down. Measure from your fingertips to the floor; 0 is the floor.</source>
        <translation>Beugen Sie sich im Stehen nach unten. Messen Sie von den Fingerspitzen zum Boden; 0 ist der Boden.</translation>
    </message>
    <message>
        <source>Stand and lean back. 0° is upright. Let somebody look from the side.</source>
        <translation>Lehnen Sie sich im Stehen zurück. 0° ist gerade. Jemand soll von der Seite schauen.</translation>
    </message>
    <message>
        <source>Stand for a minute</source>
        <translation>Eine Minute stehen</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Im Stehen</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Startet&#xa0;…</translation>
    </message>
    <message>
        <source>Stay off the bone.</source>
        <translation>Nicht auf den Knochen.</translation>
    </message>
    <message>
        <source>Stay there for a minute. Dizzy? Lie down again.</source>
        <translation>Bleiben Sie so eine Minute. Schwindlig? Legen Sie sich wieder hin.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Still numb</source>
        <translation>Noch taub</translation>
    </message>
    <message>
        <source>Still red or numb</source>
        <translation>Noch rot oder taub</translation>
    </message>
    <message>
        <source>Stinging</source>
        <translation>Sticht</translation>
    </message>
    <message>
        <source>Stop if you feel dizzy or your head hurts.</source>
        <translation>Stoppen Sie, wenn Ihnen schwindlig wird oder der Kopf wehtut.</translation>
    </message>
    <message>
        <source>Stop now. Take the wrap off. Wait until you feel it again.</source>
        <translation>Jetzt stoppen. Nehmen Sie die Bandage ab. Warten Sie, bis Sie die Stelle wieder spüren.</translation>
    </message>
    <message>
        <source>Stop when the skin is numb.</source>
        <translation>Stoppen Sie, wenn die Haut taub ist.</translation>
    </message>
    <message>
        <source>Stop, then put it on again snugly over the dry cloth.</source>
        <translation>Stoppen Sie und legen Sie sie wieder eng über das trockene Tuch.</translation>
    </message>
    <message>
        <source>Stopped at the wrap</source>
        <translation>An der Bandage gestoppt</translation>
    </message>
    <message>
        <source>Stopped: a nerve may be hurt</source>
        <translation>Gestoppt: Ein Nerv kann verletzt sein</translation>
    </message>
    <message>
        <source>Stopped: battery empty</source>
        <translation>Gestoppt: Akku leer</translation>
    </message>
    <message>
        <source>Stopped: connection lost</source>
        <translation>Gestoppt: Verbindung verloren</translation>
    </message>
    <message>
        <source>Stopped: cooling too fast</source>
        <translation>Gestoppt: zu schnell gekühlt</translation>
    </message>
    <message>
        <source>Stopped: no answer from you</source>
        <translation>Gestoppt: keine Antwort von Ihnen</translation>
    </message>
    <message>
        <source>Stopped: no skin temperature</source>
        <translation>Gestoppt: keine Haut­temperatur</translation>
    </message>
    <message>
        <source>Stopped: paused too long</source>
        <translation>Gestoppt: zu lange Pause</translation>
    </message>
    <message>
        <source>Stopped: skin far too cold</source>
        <translation>Gestoppt: Haut viel zu kalt</translation>
    </message>
    <message>
        <source>Stopped: skin too cold</source>
        <translation>Gestoppt: Haut zu kalt</translation>
    </message>
    <message>
        <source>Stopped: the computer slept</source>
        <translation>Gestoppt: Der Computer schlief</translation>
    </message>
    <message>
        <source>Stopped: the sensor is not right</source>
        <translation>Gestoppt: Der Sensor stimmt nicht</translation>
    </message>
    <message>
        <source>Stopped: the skin may freeze</source>
        <translation>Gestoppt: Die Haut kann erfrieren</translation>
    </message>
    <message>
        <source>Stopped: the wrap has a fault</source>
        <translation>Gestoppt: Die Bandage hat einen Fehler</translation>
    </message>
    <message>
        <source>Stopped: the wrap restarted</source>
        <translation>Gestoppt: Die Bandage startete neu</translation>
    </message>
    <message>
        <source>Stopped: time is up</source>
        <translation>Gestoppt: Die Zeit ist um</translation>
    </message>
    <message>
        <source>Stopped: you feel unwell</source>
        <translation>Gestoppt: Ihnen ist nicht gut</translation>
    </message>
    <message>
        <source>Stopped: your skin has changed</source>
        <translation>Gestoppt: Ihre Haut hat sich verändert</translation>
    </message>
    <message>
        <source>Stopped: your skin is numb</source>
        <translation>Gestoppt: Ihre Haut ist taub</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stoppt&#xa0;…</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <source>Stress {figure} of 10</source>
        <translation>Stress {figure} von 10</translation>
    </message>
    <message>
        <source>Stretching</source>
        <translation>Dehnen</translation>
    </message>
    <message>
        <source>Strong pain relief, sleeping tablets, drugs against fear or low mood, blood thinners</source>
        <translation>Starke Schmerzmittel, Schlaftabletten, Mittel gegen Angst oder Depression, Blutverdünner</translation>
    </message>
    <message>
        <source>Strong painkillers or pills that calm you</source>
        <translation>Starke Schmerzmittel oder Tabletten, die beruhigen</translation>
    </message>
    <message>
        <source>Such as flu, or a wound that is hot and red</source>
        <translation>Zum Beispiel Grippe oder eine heiße, rote Wunde</translation>
    </message>
    <message>
        <source>Take blankets off it. Do not touch the hot side.</source>
        <translation>Nehmen Sie Decken weg. Fassen Sie die heiße Seite nicht an.</translation>
    </message>
    <message>
        <source>Take off rings, chains and other metal.</source>
        <translation>Nehmen Sie Ringe, Ketten und anderes Metall ab.</translation>
    </message>
    <message>
        <source>Take the pack off now</source>
        <translation>Nehmen Sie das Kühlpack jetzt ab</translation>
    </message>
    <message>
        <source>Take the wrap off and charge it.</source>
        <translation>Nehmen Sie die Bandage ab und laden Sie sie.</translation>
    </message>
    <message>
        <source>Take the wrap off and dry your skin.</source>
        <translation>Nehmen Sie die Bandage ab und trocknen Sie Ihre Haut.</translation>
    </message>
    <message>
        <source>Take the wrap off and look at your skin.</source>
        <translation>Nehmen Sie die Bandage ab und schauen Sie auf Ihre Haut.</translation>
    </message>
    <message>
        <source>Take the wrap off now</source>
        <translation>Nehmen Sie die Bandage jetzt ab</translation>
    </message>
    <message>
        <source>Take the wrap off now.</source>
        <translation>Nehmen Sie die Bandage jetzt ab.</translation>
    </message>
    <message>
        <source>Take the wrap off now. Then close Coldwrap and open it again.</source>
        <translation>Nehmen Sie die Bandage jetzt ab. Dann schließen Sie Coldwrap und öffnen es neu.</translation>
    </message>
    <message>
        <source>Take the wrap off when the time is up.</source>
        <translation>Nehmen Sie die Bandage ab, wenn die Zeit um ist.</translation>
    </message>
    <message>
        <source>Take the wrap off. Ask a doctor before you use cold here.</source>
        <translation>Nehmen Sie die Bandage ab. Holen Sie ärztlichen Rat, bevor Sie hier kühlen.</translation>
    </message>
    <message>
        <source>Take the wrap off. Check its tube for a bend.</source>
        <translation>Nehmen Sie die Bandage ab. Prüfen Sie, ob der Schlauch geknickt ist.</translation>
    </message>
    <message>
        <source>Take the wrap off. Lie or sit down and keep warm. If you do not feel better soon, get medical help.</source>
        <translation>Nehmen Sie die Bandage ab. Legen oder setzen Sie sich hin und halten Sie sich warm. Geht es Ihnen nicht bald besser, holen Sie ärztliche Hilfe.</translation>
    </message>
    <message>
        <source>Take the wrap off. Look at your skin and let it warm slowly.</source>
        <translation>Nehmen Sie die Bandage ab. Schauen Sie auf Ihre Haut und lassen Sie sie langsam warm werden.</translation>
    </message>
    <message>
        <source>Take the wrap off. Put a dry cloth under it next time.</source>
        <translation>Nehmen Sie die Bandage ab. Legen Sie nächstes Mal ein trockenes Tuch darunter.</translation>
    </message>
    <message>
        <source>Take the wrap off. Read what its maker says about it.</source>
        <translation>Nehmen Sie die Bandage ab. Lesen Sie, was der Hersteller dazu sagt.</translation>
    </message>
    <message>
        <source>Take the wrap off. Sit down and get warm.</source>
        <translation>Nehmen Sie die Bandage ab. Setzen Sie sich hin und wärmen Sie sich auf.</translation>
    </message>
    <message>
        <source>Take the wrap off. Stay awake next time.</source>
        <translation>Nehmen Sie die Bandage ab. Bleiben Sie nächstes Mal wach.</translation>
    </message>
    <message>
        <source>Take the wrap off. Use no more cold here. If it does not go away soon, get medical help today.</source>
        <translation>Nehmen Sie die Bandage ab. Kühlen Sie hier nicht mehr. Geht es nicht bald weg, holen Sie heute ärztliche Hilfe.</translation>
    </message>
    <message>
        <source>Take the wrap off. Warm the skin slowly with your hand. Do not rub. If it stays white, blue, hard or blistered, get medical help today.</source>
        <translation>Nehmen Sie die Bandage ab. Wärmen Sie die Haut langsam mit der Hand. Nicht reiben. Wenn sie weiß, blau oder hart bleibt oder Blasen hat, holen Sie heute ärztliche Hilfe.</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <translation>Wieder getrennt</translation>
    </message>
    <message>
        <source>Tell how your skin looks, under the last session. The rest begins then.</source>
        <translation>Sagen Sie bei der letzten Sitzung, wie die Haut aussieht. Dann beginnt die Ruhezeit.</translation>
    </message>
    <message>
        <source>Tell your doctor that you use cold</source>
        <translation>Sagen Sie in der Arztpraxis, dass Sie kühlen</translation>
    </message>
    <message>
        <source>Tells how cold a pack is</source>
        <translation>Sagt, wie kalt ein Kühlpack ist</translation>
    </message>
    <message>
        <source>That is how it should be.</source>
        <translation>So soll es sein.</translation>
    </message>
    <message>
        <source>That is the most, so a session gets shorter or must wait.</source>
        <translation>Mehr geht nicht: Eine Sitzung wird kürzer oder muss warten.</translation>
    </message>
    <message>
        <source>The Bluetooth service answers</source>
        <translation>Der Bluetooth-Dienst antwortet</translation>
    </message>
    <message>
        <source>The Bluetooth service is new enough</source>
        <translation>Der Bluetooth-Dienst ist neu genug</translation>
    </message>
    <message>
        <source>The app asks each month, and after something went wrong.</source>
        <translation>Die App fragt jeden Monat und nachdem etwas schiefging.</translation>
    </message>
    <message>
        <source>The app cannot reach your wrap.</source>
        <translation>Die App erreicht Ihre Bandage nicht.</translation>
    </message>
    <message>
        <source>The app cannot save while the other program is busy.</source>
        <translation>Die App kann nicht speichern, solange das andere Programm arbeitet.</translation>
    </message>
    <message>
        <source>The app cannot save your diary.</source>
        <translation>Die App kann Ihr Tagebuch nicht speichern.</translation>
    </message>
    <message>
        <source>The app could not reach the wrap any more.</source>
        <translation>Die App konnte die Bandage nicht mehr erreichen.</translation>
    </message>
    <message>
        <source>The app does not know this kind of device well enough.</source>
        <translation>Die App kennt diese Art von Gerät nicht gut genug.</translation>
    </message>
    <message>
        <source>The app ended before the session did.</source>
        <translation>Die App endete vor der Sitzung.</translation>
    </message>
    <message>
        <source>The app runs in a box of its own. It needs leave to use Bluetooth.</source>
        <translation>Die App läuft in einem eigenen Kasten. Sie braucht die Erlaubnis für Bluetooth.</translation>
    </message>
    <message>
        <source>The app stopped it after its own error</source>
        <translation>Die App stoppte sie nach einem eigenen Fehler</translation>
    </message>
    <message>
        <source>The battery of the wrap is low</source>
        <translation>Der Akku der Bandage ist schwach</translation>
    </message>
    <message>
        <source>The cloth is damp</source>
        <translation>Das Tuch ist feucht</translation>
    </message>
    <message>
        <source>The cold may be too much for you today.</source>
        <translation>Die Kälte ist heute vielleicht zu viel für Sie.</translation>
    </message>
    <message>
        <source>The computer slept for about {count} min.</source>
        <translation>Der Computer schlief etwa {count}&#xa0;min lang.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back.</source>
        <translation>Die Uhr des Computers wurde zurückgestellt.</translation>
    </message>
    <message>
        <source>The device does not do what a cold wrap must do.</source>
        <translation>Das Gerät kann nicht, was eine Kühlbandage können muss.</translation>
    </message>
    <message>
        <source>The device listens to another app</source>
        <translation>Das Gerät hört auf eine andere App</translation>
    </message>
    <message>
        <source>The diary cannot be opened</source>
        <translation>Das Tagebuch lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The diary file is damaged</source>
        <translation>Die Tagebuch-Datei ist beschädigt</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>The file cannot be saved there</source>
        <translation>Die Datei lässt sich dort nicht speichern</translation>
    </message>
    <message>
        <source>The file has a passphrase</source>
        <translation>Die Datei hat ein Passwort</translation>
    </message>
    <message>
        <source>The file is far too big</source>
        <translation>Die Datei ist viel zu groß</translation>
    </message>
    <message>
        <source>The file is missing, or this account may not use it.</source>
        <translation>Die Datei fehlt, oder dieses Konto darf sie nicht benutzen.</translation>
    </message>
    <message>
        <source>The file is of a newer kind</source>
        <translation>Die Datei ist von einer neueren Art</translation>
    </message>
    <message>
        <source>The file was changed</source>
        <translation>Die Datei wurde verändert</translation>
    </message>
    <message>
        <source>The folder is missing, or you may not write in it.</source>
        <translation>Der Ordner fehlt, oder Sie dürfen darin nicht schreiben.</translation>
    </message>
    <message>
        <source>The key does not fit</source>
        <translation>Der Schlüssel passt nicht</translation>
    </message>
    <message>
        <source>The key is not stored</source>
        <translation>Der Schlüssel ist nicht gespeichert</translation>
    </message>
    <message>
        <source>The list is not done</source>
        <translation>Die Liste ist nicht fertig</translation>
    </message>
    <message>
        <source>The nerves in your back may be in danger.</source>
        <translation>Die Nerven in Ihrem Rücken können in Gefahr sein.</translation>
    </message>
    <message>
        <source>The pack is far too cold</source>
        <translation>Das Kühlpack ist viel zu kalt</translation>
    </message>
    <message>
        <source>The pack is very cold</source>
        <translation>Das Kühlpack ist sehr kalt</translation>
    </message>
    <message>
        <source>The pairing is gone</source>
        <translation>Die Kopplung ist weg</translation>
    </message>
    <message>
        <source>The passphrase does not fit</source>
        <translation>Das Passwort passt nicht</translation>
    </message>
    <message>
        <source>The points of a questionnaire</source>
        <translation>Die Punkte eines Fragebogens</translation>
    </message>
    <message>
        <source>The programme asks for more than the wrap allows.</source>
        <translation>Das Programm will mehr, als die Bandage erlaubt.</translation>
    </message>
    <message>
        <source>The programme ran to its end.</source>
        <translation>Das Programm lief bis zum Ende.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>The sensor is silent. After 30 seconds the session ends.</source>
        <translation>Der Sensor schweigt. Nach 30 Sekunden endet die Sitzung.</translation>
    </message>
    <message>
        <source>The sensor needs its key</source>
        <translation>Der Sensor braucht seinen Schlüssel</translation>
    </message>
    <message>
        <source>The service hangs. Restart it: sudo systemctl restart bluetooth</source>
        <translation>Der Dienst hängt. Starten Sie ihn neu: sudo systemctl restart bluetooth</translation>
    </message>
    <message>
        <source>The session ended when you said so.</source>
        <translation>Die Sitzung endete, als Sie es sagten.</translation>
    </message>
    <message>
        <source>The session ends at 12 °C already.</source>
        <translation>Die Sitzung endet schon bei 12&#xa0;°C.</translation>
    </message>
    <message>
        <source>The session is over. A pack does not stop by itself.</source>
        <translation>Die Sitzung ist zu Ende. Ein Kühlpack hört nicht von selbst auf.</translation>
    </message>
    <message>
        <source>The skin changed</source>
        <translation>Die Haut hat sich verändert</translation>
    </message>
    <message>
        <source>The skin is not whole there</source>
        <translation>Die Haut ist dort nicht heil</translation>
    </message>
    <message>
        <source>The skin is numb there</source>
        <translation>Die Haut ist dort taub</translation>
    </message>
    <message>
        <source>The skin temperature it told cannot be true.</source>
        <translation>Die gemeldete Hauttemperatur kann nicht stimmen.</translation>
    </message>
    <message>
        <source>The skin there may not bear cold.</source>
        <translation>Die Haut dort verträgt vielleicht keine Kälte.</translation>
    </message>
    <message>
        <source>The system bus (D-Bus) cannot be reached. Start it: sudo systemctl start dbus</source>
        <translation>Der Systembus (D-Bus) ist nicht erreichbar. Starten Sie ihn: sudo systemctl start dbus</translation>
    </message>
    <message>
        <source>The tank is almost empty</source>
        <translation>Der Tank ist fast leer</translation>
    </message>
    <message>
        <source>The tank needs water</source>
        <translation>Der Tank braucht Wasser</translation>
    </message>
    <message>
        <source>The wrap cannot cool evenly.</source>
        <translation>Die Bandage kann nicht gleichmäßig kühlen.</translation>
    </message>
    <message>
        <source>The wrap cannot do that now</source>
        <translation>Die Bandage kann das gerade nicht</translation>
    </message>
    <message>
        <source>The wrap did not agree to pair</source>
        <translation>Die Bandage ließ sich nicht koppeln</translation>
    </message>
    <message>
        <source>The wrap did not answer</source>
        <translation>Die Bandage antwortete nicht</translation>
    </message>
    <message>
        <source>The wrap did not say that it is off. It may still be cold.</source>
        <translation>Die Bandage hat nicht gemeldet, dass sie aus ist. Sie kann noch kalt sein.</translation>
    </message>
    <message>
        <source>The wrap did not start</source>
        <translation>Die Bandage startete nicht</translation>
    </message>
    <message>
        <source>The wrap does not go that far</source>
        <translation>So weit geht die Bandage nicht</translation>
    </message>
    <message>
        <source>The wrap feels no skin</source>
        <translation>Die Bandage spürt keine Haut</translation>
    </message>
    <message>
        <source>The wrap found something wrong with itself.</source>
        <translation>Die Bandage hat an sich einen Fehler gefunden.</translation>
    </message>
    <message>
        <source>The wrap gets too warm</source>
        <translation>Die Bandage wird zu warm</translation>
    </message>
    <message>
        <source>The wrap had too little power to go on.</source>
        <translation>Die Bandage hatte zu wenig Strom.</translation>
    </message>
    <message>
        <source>The wrap is locked after a safety stop</source>
        <translation>Die Bandage ist nach einem Sicherheitsstopp gesperrt</translation>
    </message>
    <message>
        <source>The wrap is losing water</source>
        <translation>Die Bandage verliert Wasser</translation>
    </message>
    <message>
        <source>The wrap is not paired yet</source>
        <translation>Die Bandage ist noch nicht gekoppelt</translation>
    </message>
    <message>
        <source>The wrap is off, too far away, or in use by another phone.</source>
        <translation>Die Bandage ist aus, zu weit weg oder mit einem anderen Gerät verbunden.</translation>
    </message>
    <message>
        <source>The wrap is resting</source>
        <translation>Die Bandage ruht</translation>
    </message>
    <message>
        <source>The wrap is silent. After 30 seconds the session ends.</source>
        <translation>Die Bandage schweigt. Nach 30 Sekunden endet die Sitzung.</translation>
    </message>
    <message>
        <source>The wrap is too tight</source>
        <translation>Die Bandage ist zu fest</translation>
    </message>
    <message>
        <source>The wrap lost power for a moment and stopped.</source>
        <translation>Die Bandage war kurz ohne Strom und stoppte.</translation>
    </message>
    <message>
        <source>The wrap or this computer no longer knows the other.</source>
        <translation>Bandage und Computer kennen sich nicht mehr.</translation>
    </message>
    <message>
        <source>The wrap presses more than it should.</source>
        <translation>Die Bandage drückt mehr, als sie soll.</translation>
    </message>
    <message>
        <source>The wrap raised an alarm</source>
        <translation>Die Bandage meldet einen Alarm</translation>
    </message>
    <message>
        <source>The wrap sent something odd</source>
        <translation>Die Bandage schickte etwas Seltsames</translation>
    </message>
    <message>
        <source>The wrap&apos;s battery is low</source>
        <translation>Der Akku der Bandage ist schwach</translation>
    </message>
    <message>
        <source>The wrap&apos;s outside is hot</source>
        <translation>Die Außenseite der Bandage ist heiß</translation>
    </message>
    <message>
        <source>The wrap&apos;s sensors do not agree</source>
        <translation>Die Sensoren der Bandage sind sich uneinig</translation>
    </message>
    <message>
        <source>There is nothing to pair.</source>
        <translation>Es gibt nichts zu koppeln.</translation>
    </message>
    <message>
        <source>They can hide that your skin burns or is numb.</source>
        <translation>Sie können verbergen, dass Ihre Haut brennt oder taub ist.</translation>
    </message>
    <message>
        <source>Thin skin cools faster and feels less.</source>
        <translation>Dünne Haut kühlt schneller aus und spürt weniger.</translation>
    </message>
    <message>
        <source>This Coldwrap cannot read all of it.</source>
        <translation>Dieses Coldwrap kann nicht alles davon lesen.</translation>
    </message>
    <message>
        <source>This Coldwrap cannot read it yet.</source>
        <translation>Dieses Coldwrap kann das noch nicht lesen.</translation>
    </message>
    <message>
        <source>This account may not use Bluetooth. Try: sudo usermod -aG bluetooth $USER and log in again. In a Flatpak: flatpak override --user --system-talk-name=org.bluez</source>
        <translation>Dieses Konto darf Bluetooth nicht benutzen. Versuchen Sie: sudo usermod -aG bluetooth $USER und melden Sie sich neu an. In einem Flatpak: flatpak override --user --system-talk-name=org.bluez</translation>
    </message>
    <message>
        <source>This app does not know what it means.</source>
        <translation>Diese App weiß nicht, was er bedeutet.</translation>
    </message>
    <message>
        <source>This app is not a medical device and does not give medical advice. If you are worried, ask a health professional.</source>
        <translation>Diese App ist kein Medizinprodukt und gibt keinen medizinischen Rat. Wenn Sie sich Sorgen machen, fragen Sie eine medizinische Fachperson.</translation>
    </message>
    <message>
        <source>This app is too old to use it safely.</source>
        <translation>Diese App ist zu alt, um es sicher zu benutzen.</translation>
    </message>
    <message>
        <source>This area is paused. Ask a health professional before you use cold here again.</source>
        <translation>Diese Stelle ist gesperrt. Fragen Sie eine medizinische Fachperson, bevor Sie hier wieder kühlen.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>This computer does not let the app use Bluetooth.</source>
        <translation>Dieser Computer lässt die App nicht an Bluetooth.</translation>
    </message>
    <message>
        <source>This computer has no Bluetooth that the app can use.</source>
        <translation>Dieser Computer hat kein Bluetooth, das die App nutzen kann.</translation>
    </message>
    <message>
        <source>This computer has no safe place for keys.</source>
        <translation>Dieser Computer hat keinen sicheren Platz für Schlüssel.</translation>
    </message>
    <message>
        <source>This computer has too little free memory</source>
        <translation>Dieser Computer hat zu wenig freien Speicher</translation>
    </message>
    <message>
        <source>This computer is very busy</source>
        <translation>Dieser Computer hat gerade viel zu tun</translation>
    </message>
    <message>
        <source>This computer may fall asleep</source>
        <translation>Dieser Computer schläft vielleicht ein</translation>
    </message>
    <message>
        <source>This day lies ahead.</source>
        <translation>Dieser Tag liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>This device cannot do that</source>
        <translation>Dieses Gerät kann das nicht</translation>
    </message>
    <message>
        <source>This diary is not empty</source>
        <translation>Dieses Tagebuch ist nicht leer</translation>
    </message>
    <message>
        <source>This diary is only a sample</source>
        <translation>Dieses Tagebuch ist nur ein Beispiel</translation>
    </message>
    <message>
        <source>This file is not a diary</source>
        <translation>Diese Datei ist kein Tagebuch</translation>
    </message>
    <message>
        <source>This file is not a plan</source>
        <translation>Diese Datei ist kein Plan</translation>
    </message>
    <message>
        <source>This file may be a trap</source>
        <translation>Diese Datei kann eine Falle sein</translation>
    </message>
    <message>
        <source>This is not a wrap</source>
        <translation>Das ist keine Bandage</translation>
    </message>
    <message>
        <source>This may be an emergency</source>
        <translation>Das kann ein Notfall sein</translation>
    </message>
    <message>
        <source>This may be an emergency. Go to an emergency department or call your emergency number now.</source>
        <translation>Das kann ein Notfall sein. Gehen Sie jetzt in eine Notaufnahme oder rufen Sie jetzt den Notruf an.</translation>
    </message>
    <message>
        <source>This one is a test: it was tried on no real device yet. Watch it closely.</source>
        <translation>Das ist ein Test: Mit einem echten Gerät wurde es noch nie probiert. Passen Sie genau auf.</translation>
    </message>
    <message>
        <source>This place is paused</source>
        <translation>Diese Stelle ist gesperrt</translation>
    </message>
    <message>
        <source>This plan is for someone else</source>
        <translation>Dieser Plan ist für jemand anderen</translation>
    </message>
    <message>
        <source>This session cannot start</source>
        <translation>Diese Sitzung kann nicht beginnen</translation>
    </message>
    <message>
        <source>Throat</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>Throbbing</source>
        <translation>Pochend</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Weggeworfen</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Verspannt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time changed</source>
        <translation>Zeit geändert</translation>
    </message>
    <message>
        <source>Time to look back</source>
        <translation>Zeit für einen Rückblick</translation>
    </message>
    <message>
        <source>Tingling</source>
        <translation>Kribbelnd</translation>
    </message>
    <message>
        <source>Tingling or pins and needles</source>
        <translation>Kribbeln oder wie Nadelstiche</translation>
    </message>
    <message>
        <source>Tingling, weakness or bad pain</source>
        <translation>Kribbeln, Schwäche oder starker Schmerz</translation>
    </message>
    <message>
        <source>Tingling, weakness or bad pain can come from a nerve.</source>
        <translation>Kribbeln, Schwäche oder starker Schmerz kann von einem Nerv kommen.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Too little is known about cold when you are pregnant.</source>
        <translation>Über Kälte in der Schwangerschaft weiß man zu wenig.</translation>
    </message>
    <message>
        <source>Try again. Look at capital letters and blanks.</source>
        <translation>Versuchen Sie es noch einmal. Achten Sie auf große Buchstaben und Leerzeichen.</translation>
    </message>
    <message>
        <source>Turn Bluetooth on in the settings, or type: bluetoothctl power on</source>
        <translation>Schalten Sie Bluetooth in den Einstellungen ein oder tippen Sie: bluetoothctl power on</translation>
    </message>
    <message>
        <source>Turn it on, and put it near this computer.</source>
        <translation>Schalten Sie es ein und legen Sie es an diesen Computer.</translation>
    </message>
    <message>
        <source>Turn on Bluetooth in the settings of this computer.</source>
        <translation>Schalten Sie Bluetooth in den Einstellungen des Computers ein.</translation>
    </message>
    <message>
        <source>Turn the wrap off and on. Then try again.</source>
        <translation>Schalten Sie die Bandage aus und wieder ein. Dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Turn the wrap on and hold it near this computer.</source>
        <translation>Schalten Sie die Bandage ein und halten Sie sie an diesen Computer.</translation>
    </message>
    <message>
        <source>Turning left</source>
        <translation>Drehen nach links</translation>
    </message>
    <message>
        <source>Turning right</source>
        <translation>Drehen nach rechts</translation>
    </message>
    <message>
        <source>Two dry cloths</source>
        <translation>Zwei trockene Tücher</translation>
    </message>
    <message>
        <source>Two fingers must fit under the strap.</source>
        <translation>Zwei Finger müssen unter das Band passen.</translation>
    </message>
    <message>
        <source>Type in its key. The app or page that you set it up with shows it.</source>
        <translation>Tippen Sie den Schlüssel ein. Die App oder Seite, mit der Sie es eingerichtet haben, zeigt ihn.</translation>
    </message>
    <message>
        <source>Type the passphrase. Without it nobody can help.</source>
        <translation>Tippen Sie das Passwort ein. Ohne es kann niemand helfen.</translation>
    </message>
    <message>
        <source>Under 13</source>
        <translation>Unter 13</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>Unter 18</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Upper blood pressure</source>
        <translation>Oberer Blutdruck</translation>
    </message>
    <message>
        <source>Use a wrap, or ask a health professional.</source>
        <translation>Nehmen Sie eine Bandage, oder fragen Sie eine medizinische Fachperson.</translation>
    </message>
    <message>
        <source>Use cold on whole skin only. Look at your skin first.</source>
        <translation>Kühlen Sie nur heile Haut. Schauen Sie zuerst auf Ihre Haut.</translation>
    </message>
    <message>
        <source>Use it without the app, or choose another wrap.</source>
        <translation>Benutzen Sie es ohne die App oder wählen Sie eine andere Bandage.</translation>
    </message>
    <message>
        <source>Use the sensor now. Next time, give its key again.</source>
        <translation>Benutzen Sie den Sensor jetzt. Geben Sie nächstes Mal den Schlüssel neu ein.</translation>
    </message>
    <message>
        <source>Use two dry cloths, or let the pack lie in the room for 10 minutes.</source>
        <translation>Nehmen Sie zwei trockene Tücher oder lassen Sie das Kühlpack 10 Minuten im Zimmer liegen.</translation>
    </message>
    <message>
        <source>Wait two hours between two sessions on one place.</source>
        <translation>Warten Sie zwei Stunden zwischen zwei Sitzungen an einer Stelle.</translation>
    </message>
    <message>
        <source>Wait until enough time has gone by.</source>
        <translation>Warten Sie, bis genug Zeit vergangen ist.</translation>
    </message>
    <message>
        <source>Wait until it is ready, then try again.</source>
        <translation>Warten Sie, bis sie bereit ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Wait until it is warm and you feel all of it.</source>
        <translation>Warten Sie, bis sie warm ist und Sie alles spüren.</translation>
    </message>
    <message>
        <source>Wait until the rest is over.</source>
        <translation>Warten Sie, bis die Ruhezeit vorbei ist.</translation>
    </message>
    <message>
        <source>Walk a few steps</source>
        <translation>Ein paar Schritte gehen</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>Beim Gehen</translation>
    </message>
    <message>
        <source>Warm the skin slowly with your hand. Do not rub. If it stays white, blue, hard or blistered, get medical help today.</source>
        <translation>Wärmen Sie die Haut langsam mit der Hand. Nicht reiben. Wenn sie weiß, blau oder hart bleibt oder Blasen hat, holen Sie heute ärztliche Hilfe.</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Water does not flow in the wrap</source>
        <translation>In der Bandage fließt kein Wasser</translation>
    </message>
    <message>
        <source>We asked how it feels, and nobody answered for 2 minutes.</source>
        <translation>Wir fragten, wie es sich anfühlt, und 2 Minuten lang kam keine Antwort.</translation>
    </message>
    <message>
        <source>We cannot read this day.</source>
        <translation>Diesen Tag können wir nicht lesen.</translation>
    </message>
    <message>
        <source>We cannot see your skin temperature</source>
        <translation>Wir sehen Ihre Haut­temperatur nicht</translation>
    </message>
    <message>
        <source>We cannot see your wrap now. Not every wrap stops by itself.</source>
        <translation>Wir sehen Ihre Bandage nicht. Nicht jede Bandage stoppt von selbst.</translation>
    </message>
    <message>
        <source>We could not see your skin temperature for 30 seconds.</source>
        <translation>30 Sekunden lang sahen wir Ihre Hauttemperatur nicht.</translation>
    </message>
    <message>
        <source>Weak, or worse pain? Sit down and rest.</source>
        <translation>Schwach oder mehr Schmerz? Setzen Sie sich und ruhen Sie sich aus.</translation>
    </message>
    <message>
        <source>Wet cloth cools your skin much faster than dry cloth.</source>
        <translation>Nasser Stoff kühlt die Haut viel schneller als trockener.</translation>
    </message>
    <message>
        <source>What do you feel?</source>
        <translation>Was spüren Sie?</translation>
    </message>
    <message>
        <source>What from</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>What it said cannot be true, so we did not use it.</source>
        <translation>Was sie sagte, kann nicht stimmen. Wir haben es nicht benutzt.</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>When it is off your body, press the button.</source>
        <translation>Ist sie vom Körper ab, drücken Sie den Knopf.</translation>
    </message>
    <message>
        <source>Where it hurts, since when, and why</source>
        <translation>Wo es wehtut, seit wann und warum</translation>
    </message>
    <message>
        <source>White or blue skin</source>
        <translation>Weiße oder blaue Haut</translation>
    </message>
    <message>
        <source>White, blue or blistered skin can be harmed by cold.</source>
        <translation>Haut, die weiß oder blau ist oder Blasen hat, kann von der Kälte Schaden haben.</translation>
    </message>
    <message>
        <source>White, blue or hard skin may be hurt by the cold.</source>
        <translation>Weiße, blaue oder harte Haut kann von der Kälte verletzt sein.</translation>
    </message>
    <message>
        <source>White, grey or blue</source>
        <translation>Weiß, grau oder blau</translation>
    </message>
    <message>
        <source>With diabetes you may feel harm too late.</source>
        <translation>Mit Diabetes spüren Sie einen Schaden vielleicht zu spät.</translation>
    </message>
    <message>
        <source>With little fat under the skin cold goes deep fast.</source>
        <translation>Mit wenig Fett unter der Haut geht Kälte schnell in die Tiefe.</translation>
    </message>
    <message>
        <source>With one of your health answers cold may do harm.</source>
        <translation>Nach einer Ihrer Antworten zur Gesundheit kann Kälte schaden.</translation>
    </message>
    <message>
        <source>With some illnesses a doctor should know about it.</source>
        <translation>Bei manchen Krankheiten soll die Arztpraxis davon wissen.</translation>
    </message>
    <message>
        <source>Without a skin sensor 10 minutes are best and 15 the most.</source>
        <translation>Ohne Hautsensor sind 10 Minuten am besten und 15 das Längste.</translation>
    </message>
    <message>
        <source>Without a skin sensor, a session ends after 15 minutes.</source>
        <translation>Ohne Hautsensor endet eine Sitzung nach 15 Minuten.</translation>
    </message>
    <message>
        <source>Without an answer the app stops the wrap.</source>
        <translation>Ohne Antwort stoppt die App die Bandage.</translation>
    </message>
    <message>
        <source>Without an answer the session ends, but the pack stays cold.</source>
        <translation>Ohne Antwort endet die Sitzung, aber das Kühlpack bleibt kalt.</translation>
    </message>
    <message>
        <source>Without simulated</source>
        <translation>Ohne simulierte</translation>
    </message>
    <message>
        <source>Without water the pad does not cool evenly.</source>
        <translation>Ohne Wasser kühlt das Pad nicht gleichmäßig.</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>Worse: {score}</source>
        <translation>Schlechter: {score}</translation>
    </message>
    <message>
        <source>Wound, blister, infection, eczema, large scar</source>
        <translation>Wunde, Blase, Infektion, Ekzem, große Narbe</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Bandage</translation>
    </message>
    <message>
        <source>Wrap not found</source>
        <translation>Bandage nicht gefunden</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Written later</source>
        <translation>Später notiert</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>You can use cold. Tell your doctor when you next meet.</source>
        <translation>Sie können kühlen. Sagen Sie es beim nächsten Besuch in der Arztpraxis.</translation>
    </message>
    <message>
        <source>You do not feel well</source>
        <translation>Es geht Ihnen nicht gut</translation>
    </message>
    <message>
        <source>You feel numb between your legs. Bladder, bowel or sex changed. Both legs hurt or are weak in a new way.</source>
        <translation>Zwischen den Beinen fühlt es sich taub an. Blase, Darm oder Sex haben sich verändert. Beide Beine tun auf neue Art weh oder sind auf neue Art schwach.</translation>
    </message>
    <message>
        <source>You felt: {what}</source>
        <translation>Sie spürten: {what}</translation>
    </message>
    <message>
        <source>You have a newer plan</source>
        <translation>Sie haben einen neueren Plan</translation>
    </message>
    <message>
        <source>You have used cold each day for four weeks.</source>
        <translation>Sie haben vier Wochen lang jeden Tag gekühlt.</translation>
    </message>
    <message>
        <source>You have used cold for a good number of sessions.</source>
        <translation>Sie haben in vielen Sitzungen gekühlt.</translation>
    </message>
    <message>
        <source>You marked: {what}</source>
        <translation>Von Ihnen gemerkt: {what}</translation>
    </message>
    <message>
        <source>You may not notice when the cold starts to harm you.</source>
        <translation>Sie merken vielleicht nicht, wenn die Kälte Ihnen zu schaden beginnt.</translation>
    </message>
    <message>
        <source>You need to do nothing.</source>
        <translation>Sie brauchen nichts zu tun.</translation>
    </message>
    <message>
        <source>You noticed: {what}</source>
        <translation>Sie bemerkten: {what}</translation>
    </message>
    <message>
        <source>You pressed Stop</source>
        <translation>Sie drückten Stopp</translation>
    </message>
    <message>
        <source>You read: {what}</source>
        <translation>Gelesen: {what}</translation>
    </message>
    <message>
        <source>You said that the wrap is off</source>
        <translation>Sie sagten, die Bandage ist ab</translation>
    </message>
    <message>
        <source>You stopped it</source>
        <translation>Von Ihnen gestoppt</translation>
    </message>
    <message>
        <source>You told us that the cold did harm.</source>
        <translation>Sie sagten uns, dass die Kälte geschadet hat.</translation>
    </message>
    <message>
        <source>Young skin is harmed more easily.</source>
        <translation>Junge Haut nimmt leichter Schaden.</translation>
    </message>
    <message>
        <source>Your answer shows that you are awake and well.</source>
        <translation>Ihre Antwort zeigt, dass Sie wach sind und es Ihnen gut geht.</translation>
    </message>
    <message>
        <source>Your body needs its warmth now.</source>
        <translation>Ihr Körper braucht jetzt seine Wärme.</translation>
    </message>
    <message>
        <source>Your health questions are due</source>
        <translation>Ihre Fragen zur Gesundheit sind fällig</translation>
    </message>
    <message>
        <source>Your pain was 7 or more for most of the week.</source>
        <translation>Ihr Schmerz war fast die ganze Woche 7 oder mehr.</translation>
    </message>
    <message>
        <source>Your pain was about the same before and after the cold.</source>
        <translation>Ihr Schmerz war vor und nach der Kälte etwa gleich.</translation>
    </message>
    <message>
        <source>Your pain was worse after 2 of the last 3 sessions.</source>
        <translation>Nach 2 der letzten 3 Sitzungen war Ihr Schmerz schlimmer.</translation>
    </message>
    <message>
        <source>Your skin came down to the lowest safe line.</source>
        <translation>Ihre Haut erreichte die unterste sichere Grenze.</translation>
    </message>
    <message>
        <source>Your skin cooled so fast that the cloth may be missing.</source>
        <translation>Ihre Haut wurde so schnell kalt, dass vielleicht das Tuch fehlt.</translation>
    </message>
    <message>
        <source>Your skin here does not know the cold well yet.</source>
        <translation>Ihre Haut kennt die Kälte hier noch nicht gut.</translation>
    </message>
    <message>
        <source>Your skin is getting cold</source>
        <translation>Ihre Haut wird kalt</translation>
    </message>
    <message>
        <source>Your skin is not as warm as usual</source>
        <translation>Ihre Haut ist nicht so warm wie sonst</translation>
    </message>
    <message>
        <source>Your skin is not warm again</source>
        <translation>Ihre Haut ist noch nicht wieder warm</translation>
    </message>
    <message>
        <source>Your skin may be colder than it shows.</source>
        <translation>Ihre Haut kann kälter sein, als er zeigt.</translation>
    </message>
    <message>
        <source>Your skin needs a rest here</source>
        <translation>Ihre Haut braucht hier eine Pause</translation>
    </message>
    <message>
        <source>Your skin needs time to warm up between two sessions.</source>
        <translation>Ihre Haut braucht zwischen zwei Sitzungen Zeit zum Aufwärmen.</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>geändert {when}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>Qt date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>Qt date format: weekday, day</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>Qt date format: weekday, day</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>pain {score}</source>
        <translation>Schmerz {score}</translation>
    </message>
    <message>
        <source>right after the cold</source>
        <translation>gleich nach der Kälte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{before} before, {after} after</source>
        <translation>{before} vorher, {after} nachher</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>vor {count}&#xa0;h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}&#xa0;min</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>vor {count}&#xa0;min</translation>
    </message>
    <message>
        <source>{count} minutes after the cold</source>
        <translation>{count}&#xa0;Minuten nach der Kälte</translation>
    </message>
    <message>
        <source>{count} s ago</source>
        <translation>vor {count}&#xa0;s</translation>
    </message>
    <message>
        <source>{figure} h after hurt or hard sport</source>
        <translation>{figure}&#xa0;h nach Verletzung oder hartem Sport</translation>
    </message>
    <message>
        <source>{measured} of {all}</source>
        <translation>{measured} von {all}</translation>
    </message>
    <message>
        <source>{name}: brought back</source>
        <translation>{name}: zurückgeholt</translation>
    </message>
    <message>
        <source>{name}: changed</source>
        <translation>{name}: geändert</translation>
    </message>
    <message>
        <source>{name}: now {said}</source>
        <translation>{name}: jetzt {said}</translation>
    </message>
    <message>
        <source>{name}: ready again at {time}.</source>
        <translation>{name}: wieder bereit um {time}.</translation>
    </message>
    <message>
        <source>{name}: taken back</source>
        <translation>{name}: zurück­genommen</translation>
    </message>
    <message>
        <source>{name}: {said} taken out</source>
        <translation>{name}: {said} herausgenommen</translation>
    </message>
    <message>
        <source>{paused}: ask a health professional first.</source>
        <translation>{paused}: Fragen Sie zuerst eine medizinische Fachperson.</translation>
    </message>
    <message>
        <source>{place} is paused</source>
        <translation>{place} ist gesperrt</translation>
    </message>
    <message>
        <source>{place} rests until {time}.</source>
        <translation>{place} ruht bis {time}.</translation>
    </message>
    <message>
        <source>{place}: say first that the wrap of the last session is off.</source>
        <translation>{place}: Sagen Sie zuerst, dass die Bandage der letzten Sitzung ab ist.</translation>
    </message>
    <message>
        <source>{place}: the clock of this computer was wrong at the last session. Ready at {time} if this computer stays on until then.</source>
        <translation>{place}: Die Uhr dieses Computers ging bei der letzten Sitzung falsch. Bereit um {time}, wenn der Computer bis dahin an bleibt.</translation>
    </message>
    <message>
        <source>{score} of 10</source>
        <translation>{score} von 10</translation>
    </message>
    <message>
        <source>{text} (rule {rule}).</source>
        <translation>{text} (Regel {rule}).</translation>
    </message>
</context>
</TS>
