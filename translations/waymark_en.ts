<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>waymark::AccountActions</name>
    <message numerus="yes">
        <source>%n CTA(s)</source>
        <translation>
            <numerusform>%n CTA</numerusform>
            <numerusform>%n CTAs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n open task</numerusform>
            <numerusform>%n open tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n email(s) to this account are on their way. Recall them or wait.</source>
        <translation>
            <numerusform>%n email to this account is on its way. Recall it or wait.</numerusform>
            <numerusform>%n emails to this account are on their way. Recall them or wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timeline entries</source>
        <translation>
            <numerusform>%n timeline entry</numerusform>
            <numerusform>%n timeline entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AccountHead</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AccountList</name>
    <message numerus="yes">
        <source>Filter %n account(s)</source>
        <translation>
            <numerusform>Filter %n account</numerusform>
            <numerusform>Filter %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AccountsPage</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChangeContactsDialog</name>
    <message numerus="yes">
        <source>%n contact(s) will be changed.</source>
        <translation>
            <numerusform>%n contact will be changed.</numerusform>
            <numerusform>%n contacts will be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n it is so already.</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>For %n it is so already.</numerusform>
            <numerusform>For %n it is so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is no longer there.</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n is no longer there.</numerusform>
            <numerusform>%n are no longer there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n contact(s)</source>
        <translation>
            <numerusform>Change %n contact</numerusform>
            <numerusform>Change %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed</source>
        <translation>
            <numerusform>%n contact changed</numerusform>
            <numerusform>%n contacts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n contact(s)…</source>
        <translation>
            <numerusform>Changing %n contact…</numerusform>
            <numerusform>Changing %n contacts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::CheckWords</name>
    <message numerus="yes">
        <source>The email has %n buttons</source>
        <translation>
            <numerusform>The email has %n button</numerusform>
            <numerusform>The email has %n buttons</numerusform>
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
        <source>%1, %2 and %n other(s)</source>
        <translation>
            <numerusform>%1, %2 and %n other</numerusform>
            <numerusform>%1, %2 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made from the body, %n word(s)</source>
        <translation>
            <numerusform>Made from the body, %n word</numerusform>
            <numerusform>Made from the body, %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) cannot be chosen</source>
        <translation>
            <numerusform>%n contact cannot be chosen</numerusform>
            <numerusform>%n contacts cannot be chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes about %n minute(s) to read</source>
        <translation>
            <numerusform>It takes about %n minute to read</numerusform>
            <numerusform>It takes about %n minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n word(s). What is short is read.</source>
        <translation>
            <numerusform>It has %n word. What is short is read.</numerusform>
            <numerusform>It has %n words. What is short is read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) work</source>
        <translation>
            <numerusform>%n link works</numerusform>
            <numerusform>%n links work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChecklistHead</name>
    <message numerus="yes">
        <source>%1 of %n email(s) sent</source>
        <translation>
            <numerusform>%1 of %n email sent</numerusform>
            <numerusform>%1 of %n emails sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) behind</source>
        <translation>
            <numerusform>%n day behind</numerusform>
            <numerusform>%n days behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChecklistRows</name>
    <message numerus="yes">
        <source>%n recipients ready</source>
        <translation>
            <numerusform>%n recipient ready</numerusform>
            <numerusform>%n recipients ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n suppressed.</source>
        <comment>recipients</comment>
        <translation>
            <numerusform>%1, %n suppressed.</numerusform>
            <numerusform>%1, %n suppressed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChecksPane</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::CommandPalette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictListModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictSheet</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %n choice(s) made</source>
        <translation>
            <numerusform>%L1 of %n choice made</numerusform>
            <numerusform>%L1 of %n choices made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictsView</name>
    <message numerus="yes">
        <source>%n choice(s) left</source>
        <translation>
            <numerusform>%n choice left</numerusform>
            <numerusform>%n choices left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%n conflict settled</numerusform>
            <numerusform>%n conflicts settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConnectPlan</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open CTA(s)</source>
        <translation>
            <numerusform>%n open CTA</numerusform>
            <numerusform>%n open CTAs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent email(s)</source>
        <translation>
            <numerusform>%n sent email</numerusform>
            <numerusform>%n sent emails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ContactDelegate</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ContactList</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) chosen</source>
        <translation>
            <numerusform>%n contact chosen</numerusform>
            <numerusform>%n contacts chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose all %n</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>Choose all %n</numerusform>
            <numerusform>Choose all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::Desk</name>
    <message numerus="yes">
        <source>%n in outbox</source>
        <translation>
            <numerusform>%n in outbox</numerusform>
            <numerusform>%n in outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n email(s) cannot be sent</source>
        <translation>
            <numerusform>%n email cannot be sent</numerusform>
            <numerusform>%n emails cannot be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in outbox, %1</source>
        <translation>
            <numerusform>%n in outbox, %1</numerusform>
            <numerusform>%n in outbox, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <comment>emails</comment>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::DraftCase</name>
    <message numerus="yes">
        <source>%n block(s) are the same on both sides</source>
        <translation>
            <numerusform>%n block is the same on both sides</numerusform>
            <numerusform>%n blocks are the same on both sides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::DueDateDialog</name>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n open task</numerusform>
            <numerusform>%n open tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::EraseContactDialog</name>
    <message numerus="yes">
        <source>Make a new &amp;backup and remove the %n older one(s)</source>
        <translation>
            <numerusform>Make a new &amp;backup and remove the older one</numerusform>
            <numerusform>Make a new &amp;backup and remove the %n older ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n email(s) to them are on their way. Take them back or wait.</source>
        <translation>
            <numerusform>%n email to them is on its way. Take it back or wait.</numerusform>
            <numerusform>%n emails to them are on their way. Take them back or wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The contact, with their places at %n account(s), notes and roles.</source>
        <translation>
            <numerusform>The contact, with their place at %n account, notes and roles.</numerusform>
            <numerusform>The contact, with their places at %n accounts, notes and roles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their name and address in %n sent email(s), with what these said.</source>
        <translation>
            <numerusform>Their name and address in %n sent email, with what it said.</numerusform>
            <numerusform>Their name and address in %n sent emails, with what these said.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their name and address in %n timeline entries about them, and wherever else they are named: notes, drafts and their versions, comments, the history of changes and imports.</source>
        <translation>
            <numerusform>Their name and address in %n timeline entry about them, and wherever else they are named: notes, drafts and their versions, comments, the history of changes and imports.</numerusform>
            <numerusform>Their name and address in %n timeline entries about them, and wherever else they are named: notes, drafts and their versions, comments, the history of changes and imports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) beside the workspace go on holding them. The daily ones go by themselves, the last with the backup of %1.</source>
        <translation>
            <numerusform>%n backup beside the workspace goes on holding them. The daily ones go by themselves, the last with the backup of %1.</numerusform>
            <numerusform>%n backups beside the workspace go on holding them. The daily ones go by themselves, the last with the backup of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) beside the workspace go on holding them.</source>
        <translation>
            <numerusform>%n backup beside the workspace goes on holding them.</numerusform>
            <numerusform>%n backups beside the workspace go on holding them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new backup was made and %n older one(s) removed</source>
        <translation>
            <numerusform>A new backup was made and %n older one removed</numerusform>
            <numerusform>A new backup was made and %n older ones removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::FieldMenu</name>
    <message numerus="yes">
        <source>What %Ln unknown value(s) mean…</source>
        <translation>
            <numerusform>What %Ln unknown value means…</numerusform>
            <numerusform>What %Ln unknown values mean…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::FindingMend</name>
    <message numerus="yes">
        <source>Remove %n recipient(s)</source>
        <translation>
            <numerusform>Remove %n recipient</numerusform>
            <numerusform>Remove %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::Formats</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::HeadFields</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is too long for one line, which has room for %n character(s). Nothing of it was taken.</source>
        <translation>
            <numerusform>That is too long for one line, which has room for %n character. Nothing of it was taken.</numerusform>
            <numerusform>That is too long for one line, which has room for %n characters. Nothing of it was taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::HeldNotice</name>
    <message numerus="yes">
        <source>%n email(s) are on hold and have not been sent</source>
        <translation>
            <numerusform>%n email is on hold and has not been sent</numerusform>
            <numerusform>%n emails are on hold and have not been sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ImportUndoing</name>
    <message numerus="yes">
        <source>Import undone for %Ln contact(s)</source>
        <translation>
            <numerusform>Import undone for %Ln contact</numerusform>
            <numerusform>Import undone for %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import undone for %Ln account(s)</source>
        <translation>
            <numerusform>Import undone for %Ln account</numerusform>
            <numerusform>Import undone for %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ImportWizard</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln problem row(s)…</source>
        <translation>
            <numerusform>Export %Ln problem row…</numerusform>
            <numerusform>Export %Ln problem rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ImportWords</name>
    <message numerus="yes">
        <source>%Ln contact(s) updated</source>
        <translation>
            <numerusform>%Ln contact updated</numerusform>
            <numerusform>%Ln contacts updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) updated</source>
        <translation>
            <numerusform>%Ln account updated</numerusform>
            <numerusform>%Ln accounts updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) added</source>
        <translation>
            <numerusform>%Ln contact added</numerusform>
            <numerusform>%Ln contacts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) added</source>
        <translation>
            <numerusform>%Ln account added</numerusform>
            <numerusform>%Ln accounts added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LibraryCheck</name>
    <message numerus="yes">
        <source>%n playbook(s)</source>
        <translation>
            <numerusform>%n playbook</numerusform>
            <numerusform>%n playbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LibraryNotice</name>
    <message numerus="yes">
        <source>%n new playbook(s)</source>
        <translation>
            <numerusform>%n new playbook</numerusform>
            <numerusform>%n new playbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer text(s)</source>
        <translation>
            <numerusform>%n newer text</numerusform>
            <numerusform>%n newer texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer text(s) wait(s) for your choice: what was changed here stays until then.</source>
        <translation>
            <numerusform>%n newer text waits for your choice: what was changed here stays until then.</numerusform>
            <numerusform>%n newer texts wait for your choice: what was changed here stays until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LibrarySection</name>
    <message numerus="yes">
        <source>%n playbook(s)</source>
        <translation>
            <numerusform>%n playbook</numerusform>
            <numerusform>%n playbooks</numerusform>
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
        <source>%n playbook(s) and email(s) imported</source>
        <translation>
            <numerusform>%n playbook or email imported</numerusform>
            <numerusform>%n playbooks and emails imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LinksPane</name>
    <message numerus="yes">
        <source>All %n work</source>
        <translation>
            <numerusform>It works</numerusform>
            <numerusform>All %n work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not work</source>
        <translation>
            <numerusform>%n does not work</numerusform>
            <numerusform>%n do not work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying %n link(s)…</source>
        <translation>
            <numerusform>Trying %n link…</numerusform>
            <numerusform>Trying %n links…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LiveChecks</name>
    <message numerus="yes">
        <source>%n change(s) from template %1</source>
        <translation>
            <numerusform>%n change from template %1</numerusform>
            <numerusform>%n changes from template %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) not tried</source>
        <translation>
            <numerusform>%n link not tried</numerusform>
            <numerusform>%n links not tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying %n link(s)…</source>
        <translation>
            <numerusform>Trying %n link…</numerusform>
            <numerusform>Trying %n links…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ManyContacts</name>
    <message numerus="yes">
        <source>%n contact(s) removed</source>
        <translation>
            <numerusform>%n contact removed</numerusform>
            <numerusform>%n contacts removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added</source>
        <translation>
            <numerusform>%n contact added</numerusform>
            <numerusform>%n contacts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roles of %n contact(s) changed</source>
        <translation>
            <numerusform>Roles of %n contact changed</numerusform>
            <numerusform>Roles of %n contacts changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MapPane</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) are not imported.</source>
        <translation>
            <numerusform>%Ln column is not imported.</numerusform>
            <numerusform>%Ln columns are not imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::MappingModel</name>
    <message numerus="yes">
        <source>%Ln account(s) found</source>
        <translation>
            <numerusform>%Ln account found</numerusform>
            <numerusform>%Ln accounts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty in %Ln row(s)</source>
        <translation>
            <numerusform>Empty in %Ln row</numerusform>
            <numerusform>Empty in %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) mean what you said</source>
        <translation>
            <numerusform>%Ln value means what you said</numerusform>
            <numerusform>%Ln values mean what you said</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) here already</source>
        <translation>
            <numerusform>%Ln account here already</numerusform>
            <numerusform>%Ln accounts here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown value(s)</source>
        <translation>
            <numerusform>%Ln unknown value</numerusform>
            <numerusform>%Ln unknown values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::OutboxModel</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::OutboxWords</name>
    <message numerus="yes">
        <source>Leaves in %n second(s)</source>
        <translation>
            <numerusform>Leaves in %n second</numerusform>
            <numerusform>Leaves in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PlanView</name>
    <message numerus="yes">
        <source>%n step(s) skipped</source>
        <translation>
            <numerusform>%n step skipped</numerusform>
            <numerusform>%n steps skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PlaybookSearch</name>
    <message numerus="yes">
        <source>%1 over %n days</source>
        <translation>
            <numerusform>%1 over %n day</numerusform>
            <numerusform>%1 over %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PreviewFooter</name>
    <message numerus="yes">
        <source>Send to %n</source>
        <translation>
            <numerusform>Send to %n</numerusform>
            <numerusform>Send to %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n recipient(s)</source>
        <translation>
            <numerusform>Send to %n recipient</numerusform>
            <numerusform>Send to %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PreviewPeoplePane</name>
    <message numerus="yes">
        <source>%n suppressed contact(s) left out</source>
        <translation>
            <numerusform>%n suppressed contact left out</numerusform>
            <numerusform>%n suppressed contacts left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PropertyWords</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::QuitQuestion</name>
    <message numerus="yes">
        <source>%n email(s) can still be taken back and have not left yet. On hold, nothing leaves until you release it in the Outbox.</source>
        <translation>
            <numerusform>%n email can still be taken back and has not left yet. On hold, it leaves when you release it in the Outbox.</numerusform>
            <numerusform>%n emails can still be taken back and have not left yet. On hold, they leave when you release them in the Outbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n email(s)… What has not left when you quit goes on at the next start.</source>
        <translation>
            <numerusform>Sending %n email… If it has not left when you quit, it goes on at the next start.</numerusform>
            <numerusform>Sending %n emails… What has not left when you quit goes on at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::RecipientsPane</name>
    <message numerus="yes">
        <source>Search %n contact(s)</source>
        <translation>
            <numerusform>Search %n contact</numerusform>
            <numerusform>Search %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReminderPresenter</name>
    <message numerus="yes">
        <source>%n task(s) are due today</source>
        <translation>
            <numerusform>%n task is due today</numerusform>
            <numerusform>%n tasks are due today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReplacePlaybookDialog</name>
    <message numerus="yes">
        <source>%n open task(s) of the old playbook go.</source>
        <translation>
            <numerusform>%n open task of the old playbook goes.</numerusform>
            <numerusform>%n open tasks of the old playbook go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) go with them.</source>
        <translation>
            <numerusform>%n draft goes with them.</numerusform>
            <numerusform>%n drafts go with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) that are done, or were added by hand, stay.</source>
        <translation>
            <numerusform>%n task that is done, or was added by hand, stays.</numerusform>
            <numerusform>%n tasks that are done, or were added by hand, stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReviewHead</name>
    <message numerus="yes">
        <source>For all %n duplicate(s)</source>
        <translation>
            <numerusform>For the duplicate</numerusform>
            <numerusform>For all %n duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReviewPane</name>
    <message numerus="yes">
        <source>All %Ln row(s) are ready</source>
        <translation>
            <numerusform>The one row is ready</numerusform>
            <numerusform>All %Ln rows are ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::RunPane</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) so far. Nothing is visible before all of it is.</source>
        <translation>
            <numerusform>%Ln row so far. Nothing is visible before all of it is.</numerusform>
            <numerusform>%Ln rows so far. Nothing is visible before all of it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SampleCtaBuilder</name>
    <message numerus="yes">
        <source>%n recipients, %L1 accepted</source>
        <translation>
            <numerusform>%n recipient, %L1 accepted</numerusform>
            <numerusform>%n recipients, %L1 accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SendEmail</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SendingFacts</name>
    <message numerus="yes">
        <source>Now, %n second(s) to undo</source>
        <translation>
            <numerusform>Now, %n second to undo</numerusform>
            <numerusform>Now, %n seconds to undo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n separate email(s)</source>
        <translation>
            <numerusform>%n separate email</numerusform>
            <numerusform>%n separate emails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::Settlement</name>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SignOutDialog</name>
    <message numerus="yes">
        <source>%n change(s) that wait</source>
        <translation>
            <numerusform>%n change that waits</numerusform>
            <numerusform>%n changes that wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that it refused</source>
        <translation>
            <numerusform>%n change that it refused</numerusform>
            <numerusform>%n changes that it refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) that nobody settled</source>
        <translation>
            <numerusform>%n conflict that nobody settled</numerusform>
            <numerusform>%n conflicts that nobody settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n email draft(s) among them</source>
        <translation>
            <numerusform>%n email draft among them</numerusform>
            <numerusform>%n email drafts among them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::StepCounts</name>
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
</context>
<context>
    <name>waymark::StepsHeader</name>
    <message numerus="yes">
        <source>%n change(s) from the template</source>
        <translation>
            <numerusform>%n change from the template</numerusform>
            <numerusform>%n changes from the template</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SuppressFileDialog</name>
    <message numerus="yes">
        <source>%n row(s):</source>
        <translation>
            <numerusform>%n row:</numerusform>
            <numerusform>%n rows:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to add,</source>
        <comment>addresses</comment>
        <translation>
            <numerusform>%n to add,</numerusform>
            <numerusform>%n to add,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the list already or repeated,</source>
        <comment>addresses</comment>
        <translation>
            <numerusform>%n on the list already or repeated,</numerusform>
            <numerusform>%n on the list already or repeated,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a proper address.</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n without a proper address.</numerusform>
            <numerusform>%n without a proper address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suppress %n address(es)</source>
        <translation>
            <numerusform>Suppress %n address</numerusform>
            <numerusform>Suppress %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) suppressed</source>
        <translation>
            <numerusform>%n address suppressed</numerusform>
            <numerusform>%n addresses suppressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suppressing %n address(es)…</source>
        <translation>
            <numerusform>Suppressing %n address…</numerusform>
            <numerusform>Suppressing %n addresses…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SuppressionList</name>
    <message numerus="yes">
        <source>%n lifted suppression(s)</source>
        <translation>
            <numerusform>%n lifted suppression</numerusform>
            <numerusform>%n lifted suppressions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suppression(s)</source>
        <translation>
            <numerusform>%n suppression</numerusform>
            <numerusform>%n suppressions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erased address(es) held back too</source>
        <translation>
            <numerusform>%n erased address held back too</numerusform>
            <numerusform>%n erased addresses held back too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::Sync</name>
    <message numerus="yes">
        <source>%Ln change(s) still wait.</source>
        <translation>
            <numerusform>%Ln change still waits.</numerusform>
            <numerusform>%Ln changes still wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) are to be decided, in Waymark.</source>
        <translation>
            <numerusform>%Ln conflict is to be decided, in Waymark.</numerusform>
            <numerusform>%Ln conflicts are to be decided, in Waymark.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were refused by the server.</source>
        <translation>
            <numerusform>%Ln change was refused by the server.</numerusform>
            <numerusform>%Ln changes were refused by the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SyncExchange</name>
    <message numerus="yes">
        <source>%Ln change(s) were refused.</source>
        <translation>
            <numerusform>%Ln change was refused.</numerusform>
            <numerusform>%Ln changes were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were sent.</source>
        <translation>
            <numerusform>%Ln change was sent.</numerusform>
            <numerusform>%Ln changes were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were changed by others.</source>
        <translation>
            <numerusform>%Ln row was changed by others.</numerusform>
            <numerusform>%Ln rows were changed by others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SyncPanel</name>
    <message numerus="yes">
        <source>%n conflict(s) to resolve</source>
        <translation>
            <numerusform>%n conflict to resolve</numerusform>
            <numerusform>%n conflicts to resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that the server refused</source>
        <translation>
            <numerusform>%n change that the server refused</numerusform>
            <numerusform>%n changes that the server refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n change waits</numerusform>
            <numerusform>%n changes wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SyncWords</name>
    <message numerus="yes">
        <source>%n change(s) wait</source>
        <translation>
            <numerusform>%n change waits</numerusform>
            <numerusform>%n changes wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to resolve</source>
        <translation>
            <numerusform>%n conflict to resolve</numerusform>
            <numerusform>%n conflicts to resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) refused</source>
        <translation>
            <numerusform>%n change refused</numerusform>
            <numerusform>%n changes refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TodayModel</name>
    <message numerus="yes">
        <source>%n recipient(s) refused</source>
        <translation>
            <numerusform>%n recipient refused</numerusform>
            <numerusform>%n recipients refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TodayTiles</name>
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
    <message numerus="yes">
        <source>%n of these on the way</source>
        <translation>
            <numerusform>%n of these on the way</numerusform>
            <numerusform>%n of these on the way</numerusform>
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
<context>
    <name>waymark::ValuesDialog</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::VersionWords</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) more</source>
        <translation>
            <numerusform>%n recipient more</numerusform>
            <numerusform>%n recipients more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) fewer</source>
        <translation>
            <numerusform>%n recipient fewer</numerusform>
            <numerusform>%n recipients fewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::WarningsDialog</name>
    <message numerus="yes">
        <source>Send with %n warning(s)?</source>
        <translation>
            <numerusform>Send with %n warning?</numerusform>
            <numerusform>Send with %n warnings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n</source>
        <translation>
            <numerusform>Send to %n</numerusform>
            <numerusform>Send to %n</numerusform>
        </translation>
    </message>
</context>
</TS>
