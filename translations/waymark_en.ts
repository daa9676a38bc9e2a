<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>CheckWords</name>
    <message numerus="yes">
        <source>The email has %n buttons</source>
        <translation>
            <numerusform>The email has %n button</numerusform>
            <numerusform>The email has %n buttons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n others</source>
        <translation>
            <numerusform>%1, %2 and %n other</numerusform>
            <numerusform>%1, %2 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made from the body, %n words</source>
        <translation>
            <numerusform>Made from the body, %n word</numerusform>
            <numerusform>Made from the body, %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subject has %n characters</source>
        <translation>
            <numerusform>The subject has %n character</numerusform>
            <numerusform>The subject has %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts cannot be chosen</source>
        <translation>
            <numerusform>%n contact cannot be chosen</numerusform>
            <numerusform>%n contacts cannot be chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayModel</name>
    <message numerus="yes">
        <source>%n recipient(s) refused</source>
        <translation>
            <numerusform>%n recipient refused</numerusform>
            <numerusform>%n recipients refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayTiles</name>
    <message numerus="yes">
        <source>Oldest is %n day(s) late</source>
        <translation>
            <numerusform>Oldest is %n day late</numerusform>
            <numerusform>Oldest is %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n email(s)</source>
        <translation>
            <numerusform>%n email</numerusform>
            <numerusform>%n emails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to-do(s)</source>
        <translation>
            <numerusform>%n to-do</numerusform>
            <numerusform>%n to-dos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on its way already</source>
        <translation>
            <numerusform>%n on its way already</numerusform>
            <numerusform>%n on their way already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation>
            <numerusform>%n at risk</numerusform>
            <numerusform>%n at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bounced</source>
        <translation>
            <numerusform>%n bounced</numerusform>
            <numerusform>%n bounced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsubscribed</source>
        <translation>
            <numerusform>%n unsubscribed</numerusform>
            <numerusform>%n unsubscribed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PasteReport</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the grid of %n table(s)</source>
        <translation>
            <numerusform>the grid of %n table</numerusform>
            <numerusform>the grid of %n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsafe link(s)</source>
        <translation>
            <numerusform>%n unsafe link</numerusform>
            <numerusform>%n unsafe links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded object(s)</source>
        <translation>
            <numerusform>%n embedded object</numerusform>
            <numerusform>%n embedded objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form field(s)</source>
        <translation>
            <numerusform>%n form field</numerusform>
            <numerusform>%n form fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TodayView</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
</TS>
