<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>waymark::AccountActions</name>
    <message numerus="yes">
        <source>%Ln CTA(s)</source>
        <translation>
            <numerusform>%Ln CTA</numerusform>
            <numerusform>%Ln CTAs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open task(s)</source>
        <translation>
            <numerusform>%Ln open task</numerusform>
            <numerusform>%Ln open tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln email(s) to this account are on their way. Recall them or wait.</source>
        <translation>
            <numerusform>%Ln email to this account is on its way. Recall it or wait.</numerusform>
            <numerusform>%Ln emails to this account are on their way. Recall them or wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timeline entries</source>
        <translation>
            <numerusform>%Ln timeline entry</numerusform>
            <numerusform>%Ln timeline entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AccountHead</name>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AccountList</name>
    <message numerus="yes">
        <source>Filter %Ln account(s)</source>
        <translation>
            <numerusform>Filter %Ln account</numerusform>
            <numerusform>Filter %Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::AccountsPage</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChangeContactsDialog</name>
    <message numerus="yes">
        <source>%Ln contact(s) will be changed.</source>
        <translation>
            <numerusform>%Ln contact will be changed.</numerusform>
            <numerusform>%Ln contacts will be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %Ln it is so already.</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>For %Ln it is so already.</numerusform>
            <numerusform>For %Ln it is so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is no longer there.</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%Ln is no longer there.</numerusform>
            <numerusform>%Ln are no longer there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln contact(s)</source>
        <translation>
            <numerusform>Change %Ln contact</numerusform>
            <numerusform>Change %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) changed</source>
        <translation>
            <numerusform>%Ln contact changed</numerusform>
            <numerusform>%Ln contacts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %Ln contact(s)…</source>
        <translation>
            <numerusform>Changing %Ln contact…</numerusform>
            <numerusform>Changing %Ln contacts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChangedRows</name>
    <message numerus="yes">
        <source>%Ln thing(s) were changed by others.</source>
        <translation>
            <numerusform>%Ln thing was changed by others.</numerusform>
            <numerusform>%Ln things were changed by others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more were changed by others.</source>
        <translation>
            <numerusform>%1 and %Ln more were changed by others.</numerusform>
            <numerusform>%1 and %Ln more were changed by others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::CheckWords</name>
    <message numerus="yes">
        <source>The email has %Ln buttons</source>
        <translation>
            <numerusform>The email has %Ln button</numerusform>
            <numerusform>The email has %Ln buttons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subject has %Ln characters</source>
        <translation>
            <numerusform>The subject has %Ln character</numerusform>
            <numerusform>The subject has %Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %Ln other(s)</source>
        <translation>
            <numerusform>%1, %2 and %Ln other</numerusform>
            <numerusform>%1, %2 and %Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s)</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made from the body, %Ln word(s)</source>
        <translation>
            <numerusform>Made from the body, %Ln word</numerusform>
            <numerusform>Made from the body, %Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) cannot be chosen</source>
        <translation>
            <numerusform>%Ln contact cannot be chosen</numerusform>
            <numerusform>%Ln contacts cannot be chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes about %Ln minute(s) to read</source>
        <translation>
            <numerusform>It takes about %Ln minute to read</numerusform>
            <numerusform>It takes about %Ln minutes to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln word(s). What is short is read.</source>
        <translation>
            <numerusform>It has %Ln word. What is short is read.</numerusform>
            <numerusform>It has %Ln words. What is short is read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) work</source>
        <translation>
            <numerusform>%Ln link works</numerusform>
            <numerusform>%Ln links work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChecklistHead</name>
    <message numerus="yes">
        <source>%1 of %Ln email(s) sent</source>
        <translation>
            <numerusform>%1 of %Ln email sent</numerusform>
            <numerusform>%1 of %Ln emails sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) behind</source>
        <translation>
            <numerusform>%Ln day behind</numerusform>
            <numerusform>%Ln days behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChecklistRows</name>
    <message numerus="yes">
        <source>%Ln recipients ready</source>
        <translation>
            <numerusform>%Ln recipient ready</numerusform>
            <numerusform>%Ln recipients ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln suppressed.</source>
        <comment>recipients</comment>
        <translation>
            <numerusform>%1, %Ln suppressed.</numerusform>
            <numerusform>%1, %Ln suppressed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ChecksPane</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictListModel</name>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictSheet</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln choice(s) made</source>
        <translation>
            <numerusform>%L1 of %Ln choice made</numerusform>
            <numerusform>%L1 of %Ln choices made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConflictsView</name>
    <message numerus="yes">
        <source>%Ln choice(s) left</source>
        <translation>
            <numerusform>%Ln choice left</numerusform>
            <numerusform>%Ln choices left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) settled</source>
        <translation>
            <numerusform>%Ln conflict settled</numerusform>
            <numerusform>%Ln conflicts settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConnectPlan</name>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open CTA(s)</source>
        <translation>
            <numerusform>%Ln open CTA</numerusform>
            <numerusform>%Ln open CTAs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent email(s)</source>
        <translation>
            <numerusform>%Ln sent email</numerusform>
            <numerusform>%Ln sent emails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ConnectProgress</name>
    <message numerus="yes">
        <source>%Ln conflict(s) to resolve</source>
        <translation>
            <numerusform>%Ln conflict to resolve</numerusform>
            <numerusform>%Ln conflicts to resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that the server refused</source>
        <translation>
            <numerusform>%Ln change that the server refused</numerusform>
            <numerusform>%Ln changes that the server refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that wait</source>
        <translation>
            <numerusform>%Ln change that waits</numerusform>
            <numerusform>%Ln changes that wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) were exchanged.</source>
        <translation>
            <numerusform>%Ln object was exchanged.</numerusform>
            <numerusform>%Ln objects were exchanged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ContactDelegate</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ContactList</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) chosen</source>
        <translation>
            <numerusform>%Ln contact chosen</numerusform>
            <numerusform>%Ln contacts chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose all %Ln</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>Choose all %Ln</numerusform>
            <numerusform>Choose all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::Desk</name>
    <message numerus="yes">
        <source>%Ln in outbox</source>
        <translation>
            <numerusform>%Ln in outbox</numerusform>
            <numerusform>%Ln in outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln email(s) cannot be sent</source>
        <translation>
            <numerusform>%Ln email cannot be sent</numerusform>
            <numerusform>%Ln emails cannot be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in outbox, %1</source>
        <translation>
            <numerusform>%Ln in outbox, %1</numerusform>
            <numerusform>%Ln in outbox, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <comment>emails</comment>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::DraftCase</name>
    <message numerus="yes">
        <source>%Ln block(s) are the same on both sides</source>
        <translation>
            <numerusform>%Ln block is the same on both sides</numerusform>
            <numerusform>%Ln blocks are the same on both sides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::DueDateDialog</name>
    <message numerus="yes">
        <source>%Ln open task(s)</source>
        <translation>
            <numerusform>%Ln open task</numerusform>
            <numerusform>%Ln open tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::EraseContactDialog</name>
    <message numerus="yes">
        <source>Make a new &amp;backup and remove the %Ln older one(s)</source>
        <translation>
            <numerusform>Make a new &amp;backup and remove the older one</numerusform>
            <numerusform>Make a new &amp;backup and remove the %Ln older ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln email(s) to them are on their way. Take them back or wait.</source>
        <translation>
            <numerusform>%Ln email to them is on its way. Take it back or wait.</numerusform>
            <numerusform>%Ln emails to them are on their way. Take them back or wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The contact, with their places at %Ln account(s), notes and roles.</source>
        <translation>
            <numerusform>The contact, with their place at %Ln account, notes and roles.</numerusform>
            <numerusform>The contact, with their places at %Ln accounts, notes and roles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their name and address in %Ln sent email(s), with what these said.</source>
        <translation>
            <numerusform>Their name and address in %Ln sent email, with what it said.</numerusform>
            <numerusform>Their name and address in %Ln sent emails, with what these said.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their name and address in %Ln timeline entries about them, and wherever else they are named: notes, drafts and their versions, comments, the history of changes and imports.</source>
        <translation>
            <numerusform>Their name and address in %Ln timeline entry about them, and wherever else they are named: notes, drafts and their versions, comments, the history of changes and imports.</numerusform>
            <numerusform>Their name and address in %Ln timeline entries about them, and wherever else they are named: notes, drafts and their versions, comments, the history of changes and imports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) beside the workspace go on holding them. The daily ones go by themselves, the last with the backup of %1.</source>
        <translation>
            <numerusform>%Ln backup beside the workspace goes on holding them. The daily ones go by themselves, the last with the backup of %1.</numerusform>
            <numerusform>%Ln backups beside the workspace go on holding them. The daily ones go by themselves, the last with the backup of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) beside the workspace go on holding them.</source>
        <translation>
            <numerusform>%Ln backup beside the workspace goes on holding them.</numerusform>
            <numerusform>%Ln backups beside the workspace go on holding them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new backup was made and %Ln older one(s) removed</source>
        <translation>
            <numerusform>A new backup was made and %Ln older one removed</numerusform>
            <numerusform>A new backup was made and %Ln older ones removed</numerusform>
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
        <source>Remove %Ln recipient(s)</source>
        <translation>
            <numerusform>Remove %Ln recipient</numerusform>
            <numerusform>Remove %Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::Formats</name>
    <message numerus="yes">
        <source>%Ln days late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days</source>
        <translation>
            <numerusform>In %Ln day</numerusform>
            <numerusform>In %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::HeadFields</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is too long for one line, which has room for %Ln character(s). Nothing of it was taken.</source>
        <translation>
            <numerusform>That is too long for one line, which has room for %Ln character. Nothing of it was taken.</numerusform>
            <numerusform>That is too long for one line, which has room for %Ln characters. Nothing of it was taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::HeldNotice</name>
    <message numerus="yes">
        <source>%Ln email(s) are on hold and have not been sent</source>
        <translation>
            <numerusform>%Ln email is on hold and has not been sent</numerusform>
            <numerusform>%Ln emails are on hold and have not been sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ImportFooter</name>
    <message numerus="yes">
        <source>Export %Ln problem row(s)…</source>
        <translation>
            <numerusform>Export %Ln problem row…</numerusform>
            <numerusform>Export %Ln problem rows…</numerusform>
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
    <message numerus="yes">
        <source>%Ln address(es) stay on the list of suppressions, since they opted out.</source>
        <translation>
            <numerusform>%Ln address stays on the list of suppressions, since its owner opted out.</numerusform>
            <numerusform>%Ln addresses stay on the list of suppressions, since their owners opted out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
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
        <source>%Ln playbook(s)</source>
        <translation>
            <numerusform>%Ln playbook</numerusform>
            <numerusform>%Ln playbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s)</source>
        <translation>
            <numerusform>%Ln template</numerusform>
            <numerusform>%Ln templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LibraryNotice</name>
    <message numerus="yes">
        <source>%Ln new playbook(s)</source>
        <translation>
            <numerusform>%Ln new playbook</numerusform>
            <numerusform>%Ln new playbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer text(s)</source>
        <translation>
            <numerusform>%Ln newer text</numerusform>
            <numerusform>%Ln newer texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer text(s) wait(s) for your choice: what was changed here stays until then.</source>
        <translation>
            <numerusform>%Ln newer text waits for your choice: what was changed here stays until then.</numerusform>
            <numerusform>%Ln newer texts wait for your choice: what was changed here stays until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LibrarySection</name>
    <message numerus="yes">
        <source>%Ln playbook(s)</source>
        <translation>
            <numerusform>%Ln playbook</numerusform>
            <numerusform>%Ln playbooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln email(s)</source>
        <translation>
            <numerusform>%Ln email</numerusform>
            <numerusform>%Ln emails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln playbook(s) and email(s) imported</source>
        <translation>
            <numerusform>%Ln playbook or email imported</numerusform>
            <numerusform>%Ln playbooks and emails imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LinksPane</name>
    <message numerus="yes">
        <source>All %Ln work</source>
        <translation>
            <numerusform>It works</numerusform>
            <numerusform>All %Ln work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln do(es) not work</source>
        <translation>
            <numerusform>%Ln does not work</numerusform>
            <numerusform>%Ln do not work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying %Ln link(s)…</source>
        <translation>
            <numerusform>Trying %Ln link…</numerusform>
            <numerusform>Trying %Ln links…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::LiveChecks</name>
    <message numerus="yes">
        <source>%Ln change(s) from template %1</source>
        <translation>
            <numerusform>%Ln change from template %1</numerusform>
            <numerusform>%Ln changes from template %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) not tried</source>
        <translation>
            <numerusform>%Ln link not tried</numerusform>
            <numerusform>%Ln links not tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying %Ln link(s)…</source>
        <translation>
            <numerusform>Trying %Ln link…</numerusform>
            <numerusform>Trying %Ln links…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ManyContacts</name>
    <message numerus="yes">
        <source>%Ln contact(s) removed</source>
        <translation>
            <numerusform>%Ln contact removed</numerusform>
            <numerusform>%Ln contacts removed</numerusform>
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
        <source>Roles of %Ln contact(s) changed</source>
        <translation>
            <numerusform>Roles of %Ln contact changed</numerusform>
            <numerusform>Roles of %Ln contacts changed</numerusform>
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
    <name>waymark::OutboxBanner</name>
    <message numerus="yes">
        <source>The team’s server has %Ln of them and has not heard of it yet: until it is reached it may send them.</source>
        <translation>
            <numerusform>The team’s server has %Ln of them and has not heard of it yet: until it is reached it may send it.</numerusform>
            <numerusform>The team’s server has %Ln of them and has not heard of it yet: until it is reached it may send them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::OutboxModel</name>
    <message numerus="yes">
        <source>%Ln recipient(s)</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::OutboxWords</name>
    <message numerus="yes">
        <source>Leaves in %Ln second(s)</source>
        <translation>
            <numerusform>Leaves in %Ln second</numerusform>
            <numerusform>Leaves in %Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PlanView</name>
    <message numerus="yes">
        <source>%Ln step(s) skipped</source>
        <translation>
            <numerusform>%Ln step skipped</numerusform>
            <numerusform>%Ln steps skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PlaybookSearch</name>
    <message numerus="yes">
        <source>%1 over %Ln days</source>
        <translation>
            <numerusform>%1 over %Ln day</numerusform>
            <numerusform>%1 over %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PreviewFooter</name>
    <message numerus="yes">
        <source>Send to %Ln</source>
        <translation>
            <numerusform>Send to %Ln</numerusform>
            <numerusform>Send to %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln recipient(s)</source>
        <translation>
            <numerusform>Send to %Ln recipient</numerusform>
            <numerusform>Send to %Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::PreviewPeoplePane</name>
    <message numerus="yes">
        <source>%Ln suppressed contact(s) left out</source>
        <translation>
            <numerusform>%Ln suppressed contact left out</numerusform>
            <numerusform>%Ln suppressed contacts left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::QuitQuestion</name>
    <message numerus="yes">
        <source>%Ln email(s) can still be taken back and have not left yet. On hold, nothing leaves until you release it in the Outbox.</source>
        <translation>
            <numerusform>%Ln email can still be taken back and has not left yet. On hold, it leaves when you release it in the Outbox.</numerusform>
            <numerusform>%Ln emails can still be taken back and have not left yet. On hold, they leave when you release them in the Outbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln email(s)… What has not left when you quit goes on at the next start.</source>
        <translation>
            <numerusform>Sending %Ln email… If it has not left when you quit, it goes on at the next start.</numerusform>
            <numerusform>Sending %Ln emails… What has not left when you quit goes on at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::RecipientsPane</name>
    <message numerus="yes">
        <source>Search %Ln contact(s)</source>
        <translation>
            <numerusform>Search %Ln contact</numerusform>
            <numerusform>Search %Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReminderPresenter</name>
    <message numerus="yes">
        <source>%Ln task(s) are due today</source>
        <translation>
            <numerusform>%Ln task is due today</numerusform>
            <numerusform>%Ln tasks are due today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReplacePlaybookDialog</name>
    <message numerus="yes">
        <source>%Ln open task(s) of the old playbook go.</source>
        <translation>
            <numerusform>%Ln open task of the old playbook goes.</numerusform>
            <numerusform>%Ln open tasks of the old playbook go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) go with them.</source>
        <translation>
            <numerusform>%Ln draft goes with them.</numerusform>
            <numerusform>%Ln drafts go with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) that are done, or were added by hand, stay.</source>
        <translation>
            <numerusform>%Ln task that is done, or was added by hand, stays.</numerusform>
            <numerusform>%Ln tasks that are done, or were added by hand, stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::ReviewHead</name>
    <message numerus="yes">
        <source>For all %Ln duplicate(s)</source>
        <translation>
            <numerusform>For the duplicate</numerusform>
            <numerusform>For all %Ln duplicates</numerusform>
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
        <source>%Ln recipients, %L1 accepted</source>
        <translation>
            <numerusform>%Ln recipient, %L1 accepted</numerusform>
            <numerusform>%Ln recipients, %L1 accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SendEmail</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s)</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SendingFacts</name>
    <message numerus="yes">
        <source>Now, %Ln second(s) to undo</source>
        <translation>
            <numerusform>Now, %Ln second to undo</numerusform>
            <numerusform>Now, %Ln seconds to undo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln separate email(s)</source>
        <translation>
            <numerusform>%Ln separate email</numerusform>
            <numerusform>%Ln separate emails</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::Settlement</name>
    <message numerus="yes">
        <source>%Ln recipient(s)</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SignOutDialog</name>
    <message numerus="yes">
        <source>%Ln change(s) that wait</source>
        <translation>
            <numerusform>%Ln change that waits</numerusform>
            <numerusform>%Ln changes that wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that it refused</source>
        <translation>
            <numerusform>%Ln change that it refused</numerusform>
            <numerusform>%Ln changes that it refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) that nobody settled</source>
        <translation>
            <numerusform>%Ln conflict that nobody settled</numerusform>
            <numerusform>%Ln conflicts that nobody settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln email draft(s) among them</source>
        <translation>
            <numerusform>%Ln email draft among them</numerusform>
            <numerusform>%Ln email drafts among them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::StepCounts</name>
    <message numerus="yes">
        <source>%Ln email(s)</source>
        <translation>
            <numerusform>%Ln email</numerusform>
            <numerusform>%Ln emails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to-do(s)</source>
        <translation>
            <numerusform>%Ln to-do</numerusform>
            <numerusform>%Ln to-dos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::StepsHeader</name>
    <message numerus="yes">
        <source>%Ln change(s) from the template</source>
        <translation>
            <numerusform>%Ln change from the template</numerusform>
            <numerusform>%Ln changes from the template</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SuppressFileDialog</name>
    <message numerus="yes">
        <source>%Ln row(s):</source>
        <translation>
            <numerusform>%Ln row:</numerusform>
            <numerusform>%Ln rows:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add,</source>
        <comment>addresses</comment>
        <translation>
            <numerusform>%Ln to add,</numerusform>
            <numerusform>%Ln to add,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the list already or repeated,</source>
        <comment>addresses</comment>
        <translation>
            <numerusform>%Ln on the list already or repeated,</numerusform>
            <numerusform>%Ln on the list already or repeated,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a proper address.</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%Ln without a proper address.</numerusform>
            <numerusform>%Ln without a proper address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suppress %Ln address(es)</source>
        <translation>
            <numerusform>Suppress %Ln address</numerusform>
            <numerusform>Suppress %Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) suppressed</source>
        <translation>
            <numerusform>%Ln address suppressed</numerusform>
            <numerusform>%Ln addresses suppressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suppressing %Ln address(es)…</source>
        <translation>
            <numerusform>Suppressing %Ln address…</numerusform>
            <numerusform>Suppressing %Ln addresses…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SuppressionList</name>
    <message numerus="yes">
        <source>%Ln lifted suppression(s)</source>
        <translation>
            <numerusform>%Ln lifted suppression</numerusform>
            <numerusform>%Ln lifted suppressions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppression(s)</source>
        <translation>
            <numerusform>%Ln suppression</numerusform>
            <numerusform>%Ln suppressions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln erased address(es) held back too</source>
        <translation>
            <numerusform>%Ln erased address held back too</numerusform>
            <numerusform>%Ln erased addresses held back too</numerusform>
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
</context>
<context>
    <name>waymark::SyncPanel</name>
    <message numerus="yes">
        <source>%Ln conflict(s) to resolve</source>
        <translation>
            <numerusform>%Ln conflict to resolve</numerusform>
            <numerusform>%Ln conflicts to resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that the server refused</source>
        <translation>
            <numerusform>%Ln change that the server refused</numerusform>
            <numerusform>%Ln changes that the server refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait</source>
        <translation>
            <numerusform>%Ln change waits</numerusform>
            <numerusform>%Ln changes wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) set aside, of what is not here any more</source>
        <translation>
            <numerusform>%Ln change set aside, of what is not here any more</numerusform>
            <numerusform>%Ln changes set aside, of what is not here any more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SyncWiring</name>
    <message numerus="yes">
        <source>%Ln thing(s) that you worked on left this computer. What the server never got is set aside.</source>
        <translation>
            <numerusform>%Ln thing that you worked on left this computer. What the server never got is set aside.</numerusform>
            <numerusform>%Ln things that you worked on left this computer. What the server never got is set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::SyncWords</name>
    <message numerus="yes">
        <source>%Ln change(s) wait</source>
        <translation>
            <numerusform>%Ln change waits</numerusform>
            <numerusform>%Ln changes wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) to resolve</source>
        <translation>
            <numerusform>%Ln conflict to resolve</numerusform>
            <numerusform>%Ln conflicts to resolve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) refused</source>
        <translation>
            <numerusform>%Ln change refused</numerusform>
            <numerusform>%Ln changes refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) set aside</source>
        <translation>
            <numerusform>%Ln change set aside</numerusform>
            <numerusform>%Ln changes set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TodayModel</name>
    <message numerus="yes">
        <source>%Ln recipient(s) refused</source>
        <translation>
            <numerusform>%Ln recipient refused</numerusform>
            <numerusform>%Ln recipients refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TodayTiles</name>
    <message numerus="yes">
        <source>Oldest is %Ln day(s) late</source>
        <translation>
            <numerusform>Oldest is %Ln day late</numerusform>
            <numerusform>Oldest is %Ln days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln email(s)</source>
        <translation>
            <numerusform>%Ln email</numerusform>
            <numerusform>%Ln emails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to-do(s)</source>
        <translation>
            <numerusform>%Ln to-do</numerusform>
            <numerusform>%Ln to-dos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at risk</source>
        <translation>
            <numerusform>%Ln at risk</numerusform>
            <numerusform>%Ln at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bounced</source>
        <translation>
            <numerusform>%Ln bounced</numerusform>
            <numerusform>%Ln bounced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsubscribed</source>
        <translation>
            <numerusform>%Ln unsubscribed</numerusform>
            <numerusform>%Ln unsubscribed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these on the way</source>
        <translation>
            <numerusform>%Ln of these on the way</numerusform>
            <numerusform>%Ln of these on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::TodayView</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
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
        <source>%Ln block(s)</source>
        <translation>
            <numerusform>%Ln block</numerusform>
            <numerusform>%Ln blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) more</source>
        <translation>
            <numerusform>%Ln recipient more</numerusform>
            <numerusform>%Ln recipients more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) fewer</source>
        <translation>
            <numerusform>%Ln recipient fewer</numerusform>
            <numerusform>%Ln recipients fewer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::WarningsDialog</name>
    <message numerus="yes">
        <source>Send with %Ln warning(s)?</source>
        <translation>
            <numerusform>Send with %Ln warning?</numerusform>
            <numerusform>Send with %Ln warnings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln</source>
        <translation>
            <numerusform>Send to %Ln</numerusform>
            <numerusform>Send to %Ln</numerusform>
        </translation>
    </message>
</context>
</TS>
