<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>A personal diary and timer for people who use a cold wrap. It helps you keep to time and comfort limits and share your notes with your physiotherapist. It does not diagnose, treat, or check your condition.</source>
        <translation>Ein persönliches Tagebuch mit Uhr für Menschen, die eine Kühlbandage benutzen. Es hilft Ihnen, Zeiten und Grenzen einzuhalten und Ihre Notizen mit Ihrer Physiotherapie zu teilen. Es stellt keine Diagnose, behandelt nicht und überwacht nicht Ihre Gesundheit.</translation>
    </message>
    <message>
        <source>About the limits</source>
        <translation>Zu den Grenzwerten</translation>
    </message>
    <message>
        <source>An app can fail. A good wrap has limits of its own and a button that stops it. If you feel numb, take the wrap off at once.</source>
        <translation>Eine App kann ausfallen. Eine gute Bandage hat eigene Grenzen und einen Knopf zum Stoppen. Wird die Haut taub, nehmen Sie die Bandage sofort ab.</translation>
    </message>
    <message>
        <source>It is a file on this computer. Nothing is sent anywhere.</source>
        <translation>Es ist eine Datei auf diesem Computer. Nichts wird verschickt.</translation>
    </message>
    <message>
        <source>Not a medical device</source>
        <translation>Kein Medizinprodukt</translation>
    </message>
    <message>
        <source>The times and temperatures at which this app warns and stops come from published studies and from our own judgement. No clinician has reviewed them.</source>
        <translation>Die Zeiten und Temperaturen, bei denen diese App warnt und stoppt, kommen aus veröffentlichten Studien und aus unserem eigenen Urteil. Ärztlich geprüft sind sie nicht.</translation>
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
        <source>Your diary</source>
        <translation>Ihr Tagebuch</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Compared with before, it feels</source>
        <translation>Im Vergleich zu vorher ist es</translation>
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
        <source>Go slowly. No sport, driving or heavy things for 30 min.</source>
        <translation>Langsam angehen. 30 Minuten kein Sport, kein Autofahren, nichts Schweres heben.</translation>
    </message>
    <message>
        <source>How does your skin look?</source>
        <translation>Wie sieht Ihre Haut aus?</translation>
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
        <source>What do you want to remember?</source>
        <translation>Was möchten Sie sich merken?</translation>
    </message>
</context>
<context>
    <name>AppWindow</name>
    <message>
        <source>About Coldwrap</source>
        <translation>Über Coldwrap</translation>
    </message>
    <message>
        <source>After the session</source>
        <translation>Nach der Sitzung</translation>
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
    <message>
        <source>Wraps</source>
        <translation>Bandagen</translation>
    </message>
</context>
<context>
    <name>BeforeSheet</name>
    <message>
        <source>A dry cloth lies between wrap and skin</source>
        <translation>Ein trockenes Tuch liegt zwischen Bandage und Haut</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>Check these</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Fever, numb or broken skin, or a cream on it</source>
        <translation>Fieber, taube oder wunde Haut oder Creme darauf</translation>
    </message>
    <message>
        <source>How do you lie?</source>
        <translation>Wie liegen Sie?</translation>
    </message>
    <message>
        <source>I looked: the skin is whole and I feel it</source>
        <translation>Ich habe geschaut: Die Haut ist heil und ich spüre sie</translation>
    </message>
    <message>
        <source>Look at your skin first. Use cold on whole skin only (rule C09).</source>
        <translation>Schauen Sie zuerst auf Ihre Haut. Kälte nur auf heile Haut (Regel C09).</translation>
    </message>
    <message>
        <source>No cold today. With fever, numb or broken skin or a cream on it, cold can do harm (rules C06, C09, C16, C23). If you are worried, ask a health professional.</source>
        <translation>Heute keine Kälte. Bei Fieber, tauber oder wunder Haut oder Creme darauf kann Kälte schaden (Regeln C06, C09, C16, C23). Wenn Sie sich sorgen, fragen Sie eine Fachperson.</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>Press to change</source>
        <translation>Zum Ändern drücken</translation>
    </message>
    <message>
        <source>Put a dry cloth on first. A bare wrap can burn the skin (rule H06).</source>
        <translation>Legen Sie zuerst ein trockenes Tuch auf. Direkt auf der Haut kann Kälte sie verbrennen (Regel H06).</translation>
    </message>
    <message>
        <source>Rings, chains and other metal are off</source>
        <translation>Ringe, Ketten und anderes Metall sind ab</translation>
    </message>
    <message>
        <source>Show on the body where the wrap will lie.</source>
        <translation>Zeigen Sie am Körper, wo die Bandage liegen wird.</translation>
    </message>
    <message>
        <source>Something is new today</source>
        <translation>Heute ist etwas neu</translation>
    </message>
    <message>
        <source>Start {minutes}</source>
        <translation>{minutes} starten</translation>
    </message>
    <message>
        <source>Take metal off first. It gets colder than your skin (rule L06).</source>
        <translation>Nehmen Sie zuerst Metall ab. Es wird kälter als Ihre Haut (Regel L06).</translation>
    </message>
    <message>
        <source>The sensor lies flat on your skin, with the dry cloth over it and the pack on top. Nobody says how exact it is, so the session ends at 12 °C (54 °F) already (rule H14). Only you can take the pack off.</source>
        <translation>Der Sensor liegt flach auf der Haut, darüber das trockene Tuch und obenauf das Kühlpack. Wie genau er ist, sagt niemand. Darum endet die Sitzung schon bei 12 °C (54 °F, Regel H14). Nur Sie können das Kühlpack abnehmen.</translation>
    </message>
    <message>
        <source>Where will the wrap lie?</source>
        <translation>Wo liegt die Bandage?</translation>
    </message>
    <message>
        <source>Yes to all, start {minutes}</source>
        <translation>Alles ja, {minutes} starten</translation>
    </message>
    <message>
        <source>You may skip this.</source>
        <translation>Sie können das auslassen.</translation>
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
    <name>Curves</name>
    <message>
        <source>Last time</source>
        <translation>Letztes Mal</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Kühlkissen</translation>
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
    <name>DiaryPage</name>
    <message>
        <source>Each session comes here by itself, with its curve.</source>
        <translation>Jede Sitzung kommt von selbst hierher, mit ihrer Kurve.</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Zu Heute</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts hier</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Ältere zeigen</translation>
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
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
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
        <source>Forget</source>
        <translation>Vergessen</translation>
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
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>About Coldwrap</source>
        <translation>Über Coldwrap</translation>
    </message>
    <message>
        <source>Language and looks</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Pair, rename or forget a wrap</source>
        <translation>Eine Bandage koppeln, umbenennen oder vergessen</translation>
    </message>
    <message>
        <source>Text size, colours, degrees</source>
        <translation>Schriftgröße, Farben, Grad</translation>
    </message>
    <message>
        <source>What it is, and what it is not</source>
        <translation>Was sie ist und was nicht</translation>
    </message>
    <message>
        <source>Wraps</source>
        <translation>Bandagen</translation>
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
    <name>PainNow</name>
    <message>
        <source>I have pain</source>
        <translation>Ich habe Schmerz</translation>
    </message>
    <message>
        <source>No pain</source>
        <translation>Kein Schmerz</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
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
    <name>Ring</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n min</numerusform>
            <numerusform>noch %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n s</numerusform>
            <numerusform>noch %n s</numerusform>
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
        <source>Mark this moment</source>
        <translation>Diesen Moment merken</translation>
    </message>
    <message>
        <source>Marked: {what}</source>
        <translation>Gemerkt: {what}</translation>
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
        <source>This wrap has no skin sensor. Check your skin often.</source>
        <translation>Diese Bandage hat keinen Hautsensor. Schauen Sie oft nach Ihrer Haut.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Change what I said</source>
        <translation>Meine Angaben ändern</translation>
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
        <source>No skin temperature was measured.</source>
        <translation>Es wurde keine Hauttemperatur gemessen.</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Noch nichts gesagt.</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Skin temperature</source>
        <translation>Hauttemperatur</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Tell how it was</source>
        <translation>Sagen, wie es war</translation>
    </message>
    <message>
        <source>This session is not in the diary.</source>
        <translation>Diese Sitzung steht nicht im Tagebuch.</translation>
    </message>
    <message>
        <source>Time between {low} and {high}</source>
        <translation>Zeit zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
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
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Shell</name>
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
        <translation>Stoppt…</translation>
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
        <translation>Hauttemperatur</translation>
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
        <source>It is off</source>
        <translation>Sie ist ab</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Go to the running session</source>
        <translation>Zur laufenden Sitzung</translation>
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
    <name>TrendsPage</name>
    <message numerus="yes">
        <source>%n entries. The middle score was {middle}, the lowest {low}, the highest {high}.</source>
        <translation>
            <numerusform>%n Eintrag. Der mittlere Wert war {middle}, der niedrigste {low}, der höchste {high}.</numerusform>
            <numerusform>%n Einträge. Der mittlere Wert war {middle}, der niedrigste {low}, der höchste {high}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message numerus="yes">
        <source>Not enough entries yet: %n more needed.</source>
        <translation>
            <numerusform>Noch zu wenige Einträge: %n fehlt noch.</numerusform>
            <numerusform>Noch zu wenige Einträge: %n fehlen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>Scores often fall by themselves after a bad day. These dots cannot tell you why yours rose or fell.</source>
        <translation>Werte fallen nach einem schlechten Tag oft von selbst. Diese Punkte können nicht sagen, warum Ihre stiegen oder fielen.</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Your pain, last 30 days</source>
        <translation>Ihr Schmerz, letzte 30 Tage</translation>
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
        <translation>Akku {percent} %</translation>
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
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Pair your cold wrap, or try the app with the simulated one.</source>
        <translation>Koppeln Sie Ihre Kühlbandage oder probieren Sie die App mit der simulierten.</translation>
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
    <name>WrapsPage</name>
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
        <translation>Sucht …</translation>
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
        <translation>Koppelt …</translation>
    </message>
    <message>
        <source>To pair a wrap, hold its button until the light blinks. Then you have 60 seconds to press its name here. A sensor for a gel pack has no button: put it on your skin, then press its name.</source>
        <translation>Zum Koppeln halten Sie den Knopf der Bandage, bis das Licht blinkt. Dann haben Sie 60 Sekunden, um hier ihren Namen zu drücken. Ein Sensor für ein Kühlpack hat keine Taste: Legen Sie ihn auf die Haut und drücken Sie dann auf seinen Namen.</translation>
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
    <name>_SkinCheckDue</name>
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
    <name>figures</name>
    <message>
        <source>{0} min old</source>
        <translation>{0} min alt</translation>
    </message>
    <message>
        <source>{0} s old</source>
        <translation>{0} s alt</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>10 min of cold</source>
        <translation>10 min Kälte</translation>
    </message>
    <message>
        <source>10 minutes are enough at first</source>
        <translation>Am Anfang reichen 10 Minuten</translation>
    </message>
    <message>
        <source>15 min of cold</source>
        <translation>15 min Kälte</translation>
    </message>
    <message>
        <source>20 min of cold</source>
        <translation>20 min Kälte</translation>
    </message>
    <message>
        <source>20 minutes is the longest</source>
        <translation>20 Minuten sind das Längste</translation>
    </message>
    <message>
        <source>80 minutes of cold in 24 hours</source>
        <translation>80 Minuten Kälte in 24 Stunden</translation>
    </message>
    <message>
        <source>A nerve lies close under the skin here. Cold can harm it.</source>
        <translation>Hier liegt ein Nerv dicht unter der Haut. Kälte kann ihm schaden.</translation>
    </message>
    <message>
        <source>A pause of more than 5 minutes ends the session.</source>
        <translation>Eine Pause über 5 Minuten beendet die Sitzung.</translation>
    </message>
    <message>
        <source>A safety rule does not allow it.</source>
        <translation>Eine Sicherheitsregel erlaubt es nicht.</translation>
    </message>
    <message>
        <source>Aching</source>
        <translation>Zieht</translation>
    </message>
    <message>
        <source>Alarm of the wrap: {what}</source>
        <translation>Alarm der Bandage: {what}</translation>
    </message>
    <message>
        <source>Allow Coldwrap to use Bluetooth in the privacy settings.</source>
        <translation>Erlauben Sie Coldwrap Bluetooth in den Einstellungen zur Privatsphäre.</translation>
    </message>
    <message>
        <source>Another app holds the wrap</source>
        <translation>Eine andere App hält die Bandage</translation>
    </message>
    <message>
        <source>Another program uses your diary</source>
        <translation>Ein anderes Programm benutzt Ihr Tagebuch</translation>
    </message>
    <message>
        <source>Are you awake?</source>
        <translation>Sind Sie wach?</translation>
    </message>
    <message>
        <source>As always</source>
        <translation>Wie immer</translation>
    </message>
    <message>
        <source>At this cold, skin can go numb and be harmed.</source>
        <translation>Bei dieser Kälte kann Haut taub werden und Schaden nehmen.</translation>
    </message>
    <message>
        <source>Baths and cold rooms need other limits than a wrap.</source>
        <translation>Bäder und Kältekammern brauchen andere Grenzen als eine Bandage.</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Blisters or hard skin</source>
        <translation>Blasen oder harte Haut</translation>
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
        <source>Check your skin. Keep the wrap near this computer.</source>
        <translation>Prüfen Sie Ihre Haut. Bleiben Sie mit der Bandage nah am Computer.</translation>
    </message>
    <message>
        <source>Check your skin. Move the wrap closer to this computer.</source>
        <translation>Prüfen Sie Ihre Haut. Kommen Sie mit der Bandage näher an den Computer.</translation>
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
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie eine andere Stelle.</translation>
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
        <source>Cold can harm the skin here more than elsewhere.</source>
        <translation>Hier kann Kälte der Haut mehr schaden als anderswo.</translation>
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
        <source>Coldwrap made an error</source>
        <translation>Coldwrap hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Connection lost, trying again …</source>
        <translation>Verbindung weg, neuer Versuch …</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Do not rub and do not open it. Get medical help today. Use no cold here.</source>
        <translation>Nicht reiben und nicht öffnen. Holen Sie heute ärztliche Hilfe. Keine Kälte hier.</translation>
    </message>
    <message>
        <source>Do not use cold here until you feel everything again. Look again in 30 minutes.</source>
        <translation>Keine Kälte hier, bis Sie wieder alles spüren. Schauen Sie in 30 Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Enough cold for today</source>
        <translation>Genug Kälte für heute</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>For a while the app could not watch over you.</source>
        <translation>Eine Zeit lang konnte die App nicht auf Sie achten.</translation>
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
        <source>Free some space on the disk. Then try again.</source>
        <translation>Schaffen Sie Platz auf der Festplatte. Dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Getting cold</source>
        <translation>Wird kalt</translation>
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
        <source>Hold the wrap&apos;s button until its light blinks. Pair again.</source>
        <translation>Halten Sie den Knopf der Bandage, bis ihr Licht blinkt. Koppeln Sie noch einmal.</translation>
    </message>
    <message>
        <source>Hold the wrap&apos;s button until its light blinks. Then pair it.</source>
        <translation>Halten Sie den Knopf der Bandage, bis ihr Licht blinkt. Dann koppeln Sie sie.</translation>
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
        <source>Install the newest Coldwrap, then try again.</source>
        <translation>Installieren Sie das neueste Coldwrap und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Is the wrap off this place?</source>
        <translation>Ist die Bandage hier abgenommen?</translation>
    </message>
    <message>
        <source>It got too cold last time and waits for you.</source>
        <translation>Es wurde letztes Mal zu kalt, und sie wartet auf Sie.</translation>
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
        <source>It was not made by Coldwrap.</source>
        <translation>Sie stammt nicht von Coldwrap.</translation>
    </message>
    <message>
        <source>Its warm side cannot get rid of the heat.</source>
        <translation>Ihre warme Seite wird die Wärme nicht los.</translation>
    </message>
    <message>
        <source>Keep the file and open your last backup.</source>
        <translation>Behalten Sie die Datei und öffnen Sie Ihre letzte Sicherung.</translation>
    </message>
    <message>
        <source>Less cold than planned is always fine.</source>
        <translation>Weniger Kälte als geplant ist immer in Ordnung.</translation>
    </message>
    <message>
        <source>Locked: look at your skin first</source>
        <translation>Gesperrt: Schauen Sie erst auf Ihre Haut</translation>
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
        <source>Loosen it. Two fingers must fit under the strap.</source>
        <translation>Lockern Sie sie. Zwei Finger müssen unter das Band passen.</translation>
    </message>
    <message>
        <source>Made for a newer Coldwrap</source>
        <translation>Für ein neueres Coldwrap gemacht</translation>
    </message>
    <message>
        <source>More than that is not good for the skin.</source>
        <translation>Mehr tut der Haut nicht gut.</translation>
    </message>
    <message>
        <source>Move closer and try again.</source>
        <translation>Gehen Sie näher heran und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No Bluetooth here</source>
        <translation>Kein Bluetooth da</translation>
    </message>
    <message>
        <source>No cold was used.</source>
        <translation>Es wurde nicht gekühlt.</translation>
    </message>
    <message>
        <source>Nobody told the app that the wrap came off after the last session here.</source>
        <translation>Niemand hat der App gesagt, dass die Bandage nach der letzten Sitzung hier abgenommen wurde.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Not on this place</source>
        <translation>Nicht an dieser Stelle</translation>
    </message>
    <message>
        <source>Not sure that it is off</source>
        <translation>Nicht sicher, ob sie aus ist</translation>
    </message>
    <message>
        <source>Not with this app</source>
        <translation>Nicht mit dieser App</translation>
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
        <source>Off</source>
        <translation>Aus</translation>
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
        <source>One of them may not touch your skin. The coldest one counts.</source>
        <translation>Einer liegt vielleicht nicht an der Haut. Der kälteste zählt.</translation>
    </message>
    <message>
        <source>Only one app can steer the wrap at a time.</source>
        <translation>Nur eine App kann die Bandage steuern.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
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
        <source>Plug in a Bluetooth adapter, or try the simulated wrap.</source>
        <translation>Stecken Sie einen Bluetooth-Adapter ein oder nehmen Sie die simulierte Bandage.</translation>
    </message>
    <message>
        <source>Press the key for what you feel.</source>
        <translation>Drücken Sie die Taste für das, was Sie spüren.</translation>
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
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Ruht</translation>
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
        <source>Shorter than the programme</source>
        <translation>Kürzer als das Programm</translation>
    </message>
    <message>
        <source>Shows only, cannot guard you</source>
        <translation>Zeigt nur an, kann nicht wachen</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Sit up slowly</source>
        <translation>Langsam aufsetzen</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Im Sitzen</translation>
    </message>
    <message>
        <source>Skin stays cooled inside long after it feels warm again.</source>
        <translation>Innen bleibt die Haut noch lange kühl, auch wenn sie sich warm anfühlt.</translation>
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
        <source>Stand for a minute</source>
        <translation>Eine Minute stehen</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Still numb</source>
        <translation>Noch taub</translation>
    </message>
    <message>
        <source>Stinging</source>
        <translation>Sticht</translation>
    </message>
    <message>
        <source>Stop now. Take the wrap off. Wait until you feel it again.</source>
        <translation>Jetzt stoppen. Nehmen Sie die Bandage ab. Warten Sie, bis Sie die Stelle wieder spüren.</translation>
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
        <translation>Gestoppt: keine Hauttemperatur</translation>
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
        <source>Stopped: your skin is numb</source>
        <translation>Gestoppt: Ihre Haut ist taub</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stoppt …</translation>
    </message>
    <message>
        <source>Take blankets off it. Do not touch the hot side.</source>
        <translation>Nehmen Sie Decken weg. Fassen Sie die heiße Seite nicht an.</translation>
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
        <source>Take the wrap off. Check its tube for a bend.</source>
        <translation>Nehmen Sie die Bandage ab. Prüfen Sie, ob der Schlauch geknickt ist.</translation>
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
        <source>Take the wrap off. Stay awake next time.</source>
        <translation>Nehmen Sie die Bandage ab. Bleiben Sie nächstes Mal wach.</translation>
    </message>
    <message>
        <source>Take the wrap off. Warm the skin slowly with your hand. Do not rub. If it stays white, blue, hard or blistered, get medical help today.</source>
        <translation>Nehmen Sie die Bandage ab. Wärmen Sie die Haut langsam mit der Hand. Nicht reiben. Bleibt sie weiß, blau, hart oder voller Blasen, holen Sie heute ärztliche Hilfe.</translation>
    </message>
    <message>
        <source>Tell how your skin looks, under the last session. The rest begins then.</source>
        <translation>Sagen Sie bei der letzten Sitzung, wie die Haut aussieht. Dann beginnt die Ruhezeit.</translation>
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
        <source>The app does not know this kind of device well enough.</source>
        <translation>Die App kennt diese Art von Gerät nicht gut genug.</translation>
    </message>
    <message>
        <source>The app ended before the session did.</source>
        <translation>Die App endete vor der Sitzung.</translation>
    </message>
    <message>
        <source>The app stopped it after its own error</source>
        <translation>Die App stoppte sie nach einem eigenen Fehler</translation>
    </message>
    <message>
        <source>The cloth is damp</source>
        <translation>Das Tuch ist feucht</translation>
    </message>
    <message>
        <source>The device does not do what a cold wrap must do.</source>
        <translation>Das Gerät kann nicht, was eine Kühlbandage können muss.</translation>
    </message>
    <message>
        <source>The diary cannot be opened</source>
        <translation>Das Tagebuch lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The diary file is damaged</source>
        <translation>Die Tagebuchdatei ist beschädigt</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>The file is missing, or this account may not use it.</source>
        <translation>Die Datei fehlt, oder dieses Konto darf sie nicht benutzen.</translation>
    </message>
    <message>
        <source>The pack is very cold</source>
        <translation>Das Kühlkissen ist sehr kalt</translation>
    </message>
    <message>
        <source>The pairing is gone</source>
        <translation>Die Kopplung ist weg</translation>
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
        <source>The session ended when you said so.</source>
        <translation>Die Sitzung endete, als Sie es sagten.</translation>
    </message>
    <message>
        <source>The session is over. A pack does not stop by itself.</source>
        <translation>Die Sitzung ist zu Ende. Ein Kühlpack hört nicht von selbst auf.</translation>
    </message>
    <message>
        <source>The skin temperature it told cannot be true.</source>
        <translation>Die gemeldete Hauttemperatur kann nicht stimmen.</translation>
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
        <source>The wrap is silent. After 30 seconds the app stops it.</source>
        <translation>Die Bandage schweigt. Nach 30 Sekunden stoppt die App sie.</translation>
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
        <source>The wrap lost the app and stopped by itself.</source>
        <translation>Die Bandage verlor die App und stoppte von selbst.</translation>
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
        <source>This app does not know what it means.</source>
        <translation>Diese App weiß nicht, was er bedeutet.</translation>
    </message>
    <message>
        <source>This app is not a medical device and does not give medical advice. If you are worried, ask a health professional.</source>
        <translation>Diese App ist kein Medizinprodukt und gibt keinen ärztlichen Rat. Wenn Sie sich sorgen, fragen Sie eine Fachperson.</translation>
    </message>
    <message>
        <source>This app is too old to use it safely.</source>
        <translation>Diese App ist zu alt, um es sicher zu benutzen.</translation>
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
        <source>This device cannot do that</source>
        <translation>Dieses Gerät kann das nicht</translation>
    </message>
    <message>
        <source>This file is not a diary</source>
        <translation>Diese Datei ist kein Tagebuch</translation>
    </message>
    <message>
        <source>This is not a wrap</source>
        <translation>Das ist keine Bandage</translation>
    </message>
    <message>
        <source>This session cannot start</source>
        <translation>Diese Sitzung kann nicht beginnen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
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
        <source>Use a wrap, or ask a health professional.</source>
        <translation>Nehmen Sie eine Bandage, oder fragen Sie eine Fachperson.</translation>
    </message>
    <message>
        <source>Use it without the app, or choose another wrap.</source>
        <translation>Benutzen Sie es ohne die App oder wählen Sie eine andere Bandage.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie kurz, dann versuchen Sie es noch einmal.</translation>
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
        <source>Wait until the rest is over.</source>
        <translation>Warten Sie, bis die Ruhezeit vorbei ist.</translation>
    </message>
    <message>
        <source>Walk a few steps</source>
        <translation>Ein paar Schritte gehen</translation>
    </message>
    <message>
        <source>Warm the skin slowly with your hand. Do not rub. If it stays white, blue, hard or blistered, get medical help today.</source>
        <translation>Wärmen Sie die Haut langsam mit der Hand. Nicht reiben. Bleibt sie weiß, blau, hart oder voller Blasen, holen Sie heute ärztliche Hilfe.</translation>
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
        <source>We cannot see your skin temperature</source>
        <translation>Wir sehen Ihre Hauttemperatur nicht</translation>
    </message>
    <message>
        <source>We cannot see your wrap now. It stops by itself soon.</source>
        <translation>Wir sehen Ihre Bandage nicht. Sie stoppt bald von selbst.</translation>
    </message>
    <message>
        <source>We could not see your skin temperature for 30 seconds.</source>
        <translation>30 Sekunden lang sahen wir Ihre Hauttemperatur nicht.</translation>
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
        <source>What it said cannot be true, so we did not use it.</source>
        <translation>Was sie sagte, kann nicht stimmen. Wir haben es nicht benutzt.</translation>
    </message>
    <message>
        <source>When it is off your body, press the button.</source>
        <translation>Ist sie vom Körper ab, drücken Sie den Knopf.</translation>
    </message>
    <message>
        <source>White, grey or blue</source>
        <translation>Weiß, grau oder blau</translation>
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
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>Wrap not found</source>
        <translation>Bandage nicht gefunden</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>You felt: {what}</source>
        <translation>Sie spürten: {what}</translation>
    </message>
    <message>
        <source>You marked: {what}</source>
        <translation>Von Ihnen gemerkt: {what}</translation>
    </message>
    <message>
        <source>You need to do nothing.</source>
        <translation>Sie brauchen nichts zu tun.</translation>
    </message>
    <message>
        <source>You pressed Stop</source>
        <translation>Sie drückten Stopp</translation>
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
        <source>Your answer shows that you are awake and well.</source>
        <translation>Ihre Antwort zeigt, dass Sie wach sind und es Ihnen gut geht.</translation>
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
        <source>Your skin needs a rest here</source>
        <translation>Ihre Haut braucht hier eine Pause</translation>
    </message>
    <message>
        <source>Your skin needs time to warm up between two sessions.</source>
        <translation>Ihre Haut braucht zwischen zwei Sitzungen Zeit zum Aufwärmen.</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>Qt date format: weekday, day</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>{before} before, {after} after</source>
        <translation>{before} vorher, {after} nachher</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>vor {count} h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>vor {count} min</translation>
    </message>
    <message>
        <source>{count} s ago</source>
        <translation>vor {count} s</translation>
    </message>
</context>
</TS>
