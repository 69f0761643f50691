<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ring</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message numerus="yes">
        <source>{time} in %n gap(s)</source>
        <translation>
            <numerusform>{time} in %n gap</numerusform>
            <numerusform>{time} in %n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message numerus="yes">
        <source>%n entries. The middle score was {middle}, the lowest {low}, the highest {high}.</source>
        <translation>
            <numerusform>%n entry. The middle score was {middle}, the lowest {low}, the highest {high}.</numerusform>
            <numerusform>%n entries. The middle score was {middle}, the lowest {low}, the highest {high}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not enough entries yet: %n more needed.</source>
        <translation>
            <numerusform>Not enough entries yet: %n more needed.</numerusform>
            <numerusform>Not enough entries yet: %n more needed.</numerusform>
        </translation>
    </message>
</context>
</TS>
