// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/EraseContactDialog.h"

#include "ui/shell/Follow.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Selection.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int textWidth = 480;

} // namespace

EraseContactDialog::EraseContactDialog(const UiContext &context, const ContactId &contact,
                                       const ErasureLook &look, QWidget *window)
    : DialogFrame(tr("Erase contact"), window), m_context(context), m_erasure(context.work),
      m_contact(contact), m_look(look), m_sure(new QCheckBox(tr("&This cannot be undone. Erase them."))),
      m_backups(new QCheckBox(
          tr("Make a new &backup and remove the %Ln older one(s)", nullptr, int(look.backups.size()))))
{
    setObjectName(QStringLiteral("eraseContactDialog"));
    m_sure->setObjectName(QStringLiteral("eraseSure"));
    m_backups->setObjectName(QStringLiteral("eraseBackups"));
    auto *who = new TextLabel(tr("%1 <%2>").arg(Formats::name(look.counts.name), look.counts.address),
                              TextStyle::Heading);
    who->setWordWrap(true);
    who->setMinimumWidth(textWidth);
    contentLayout()->addWidget(who);
    auto *lists = new QWidget;
    auto *layout = new QVBoxLayout(lists);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(contentLayout()->spacing());
    addList(layout, tr("What goes, for good"), goes());
    addList(layout, tr("What stays"), stays());
    layout->addStretch();
    auto *scroll = new ScrollPane(lists);
    scroll->setAccessibleName(tr("What goes and what stays"));
    scroll->setProperty("wantsFocusRing", true);
    contentLayout()->addWidget(scroll, 1);
    m_backups->setVisible(!look.backups.isEmpty());
    contentLayout()->addWidget(m_backups);
    contentLayout()->addWidget(m_sure);
    auto *erase = setPrimary(tr("Erase contact"));
    erase->setObjectName(QStringLiteral("eraseSave"));
    erase->setKind(Button::Kind::DestructiveFilled);
    erase->setEnabled(false);
    if (look.counts.onTheirWay > 0) {
        m_sure->setEnabled(false);
        setFooterError(tr("%Ln email(s) to them are on their way. Take them back or wait.", nullptr,
                          int(look.counts.onTheirWay)));
    }
    resize(
        QSize(textWidth + 60, lists->heightForWidth(textWidth) + 230).boundedTo(screen()->availableSize()));
    m_sure->setFocus();
    connect(m_sure, &QCheckBox::toggled, erase, &QWidget::setEnabled);
    connect(erase, &QPushButton::clicked, this, &EraseContactDialog::erase);
}

QStringList EraseContactDialog::goes() const
{
    const Erasure::Counts &counts = m_look.counts;
    return {
        tr("The contact, with their places at %Ln account(s), notes and roles.", nullptr,
           int(counts.accounts)),
        tr("Their name and address in %Ln sent email(s), with what these said.", nullptr,
           int(counts.deliveries)),
        tr("Their name and address in %Ln timeline entries about them, and wherever else they are named: "
           "notes, "
           "drafts and their versions, comments, the history of changes and imports.",
           nullptr, int(counts.entries)),
    };
}

QStringList EraseContactDialog::stays() const
{
    QStringList lines{
        tr("A hash of the address, which tells nobody what it was. By it the opt-out goes on: a contact or "
           "an "
           "import with this address gets no email."),
        tr("That an email was sent, without to whom, so that counts stay right."),
        tr("Copies outside the workspace, which this cannot reach: CSV files, workspaces and libraries that "
           "were exported, files that were imported, emails that were saved as .eml or PDF or written to a "
           "folder, and what recipients got. Remove these yourself."),
    };
    if (m_look.backups.isEmpty())
        return lines;
    lines.append(m_look.lastBackupDay.isValid()
                     ? tr("%Ln backup(s) beside the workspace go on holding them. The daily ones go by "
                          "themselves, the last with the backup of %1.",
                          nullptr, int(m_look.backups.size()))
                           .arg(QLocale().toString(m_look.lastBackupDay, QLocale::LongFormat))
                     : tr("%Ln backup(s) beside the workspace go on holding them.", nullptr,
                          int(m_look.backups.size())));
    return lines;
}

void EraseContactDialog::addList(QVBoxLayout *layout, const QString &heading, const QStringList &lines)
{
    auto *head = new TextLabel(heading, TextStyle::Body);
    QFont bold = head->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(bold);
    layout->addWidget(head);
    for (const QString &line : lines) {
        auto *label = new TextLabel(QStringLiteral("• ") + line, TextStyle::Body, Color::TextSecondary);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
}

void EraseContactDialog::erase()
{
    const bool renews = m_backups->isVisible() && m_backups->isChecked();
    auto *notices = &m_context.notices;
    m_context.selection.set({});
    finishWith(m_erasure.erase(m_contact), [this, notices, renews](const ErasedContact &erased) {
        finish(erased);
        if (!renews)
            return;
        follow(m_erasure.renewBackups(), notices, *notices, [notices](int removed) {
            notices->tell(
                {.text = tr("A new backup was made and %Ln older one(s) removed", nullptr, removed)});
        });
    });
}

void EraseContactDialog::finish(const ErasedContact &erased)
{
    Notice notice;
    notice.text = erased.fileIsClean
                      ? tr("The contact was erased")
                      : tr("The contact was erased. The workspace's file may still hold bytes of the address "
                           "until it is next written over.");
    m_context.notices.forgetActs();
    m_context.notices.tell(notice);
}

} // namespace waymark
