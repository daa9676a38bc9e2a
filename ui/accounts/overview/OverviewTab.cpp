// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/accounts/overview/OverviewTab.h"

#include "core/store/PickListRepository.h"
#include "core/store/TeamRights.h"
#include "core/store/UserRepository.h"
#include "core/work/Workday.h"
#include "ui/accounts/TimelineModel.h"
#include "ui/accounts/forms/NoteDialog.h"
#include "ui/accounts/overview/AttributeDelegate.h"
#include "ui/accounts/overview/AttributeModel.h"
#include "ui/accounts/overview/SideList.h"
#include "ui/shell/Selection.h"
#include "ui/shell/Undoable.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/RowText.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int shownRows = 4;
constexpr int cellInset = 8;

} // namespace

OverviewTab::OverviewTab(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_accounts(context.work), m_model(new AttributeModel(this))
{
    auto *page = new QWidget;
    auto *halves = new QHBoxLayout(page);
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);
    halves->addWidget(makeAttributes(), 1);
    auto *line = new QFrame;
    line->setProperty("divider", true);
    line->setFixedWidth(1);
    halves->addWidget(line);
    halves->addWidget(makeSide());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new ScrollPane(page));
}

void OverviewTab::makeAttributeRows()
{
    m_attributes = new RowView;
    m_attributes->setObjectName(QStringLiteral("attributes"));
    m_attributes->setAccessibleName(tr("Attributes"));
    auto *delegate = new AttributeDelegate(m_model, m_attributes);
    delegate->setInsets({cellInset, cellInset});
    delegate->pickList = [this](const QString &list) {
        return PickListRepository::list(m_context.work.store.reader(), list).value_or(QList<PickItem>());
    };
    delegate->users = [this] {
        return UserRepository::list(m_context.work.store.reader()).value_or(QList<User>());
    };
    delegate->today = [this] { return todayOf(m_context.work); };
    m_attributes->setItemDelegate(delegate);
    m_attributes->setModel(m_model);
    m_attributes->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed |
                                  QAbstractItemView::DoubleClicked);
    m_attributes->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_attributes->header()->setStretchLastSection(false);
    m_attributes->header()->setSectionResizeMode(AttributeModel::ValueColumn, QHeaderView::Stretch);
    m_attributes->header()->resizeSection(AttributeModel::SourceColumn, 84);
    m_model->onEdited = [this](AccountField field, const QVariant &value, QDate asOf) {
        setField(field, value, asOf);
    };
    // Enter edits the value, wherever in the row the cursor is.
    connect(m_attributes, &RowView::opened, this, [this](const QModelIndex &index) {
        m_attributes->edit(index.siblingAtColumn(AttributeModel::ValueColumn));
    });
}

QWidget *OverviewTab::makeAttributes()
{
    m_attributesHead = new SectionHeader(tr("Attributes"));
    makeAttributeRows();
    m_attributesNote = new TextLabel({}, TextStyle::Small, Color::TextTertiary);
    m_attributesNote->setObjectName(QStringLiteral("attributesNote"));
    m_attributesNote->setWordWrap(true);
    m_noteHead = new SectionHeader(tr("Pinned note"));
    m_noteHead->setLink(tr("Edit"));
    m_note = new TextLabel({}, TextStyle::Body, Color::TextSecondary);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_noteHead, &SectionHeader::linkActivated, this, &OverviewTab::editNote);

    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(20 - cellInset, 14, 12 - cellInset, 16);
    layout->setSpacing(8);
    // The list's cells have an inset of their own: all words begin at one line.
    for (QWidget *words :
         std::initializer_list<QWidget *>{m_attributesHead, m_attributesNote, m_noteHead, m_note})
        words->setContentsMargins(cellInset, 0, cellInset, 0);
    layout->addWidget(m_attributesHead);
    layout->addWidget(m_attributes);
    layout->addWidget(m_attributesNote);
    layout->addSpacing(8);
    layout->addWidget(m_noteHead);
    layout->addWidget(m_note);
    layout->addStretch();
    return side;
}

QWidget *OverviewTab::makeSide()
{
    m_contactsHead = new SectionHeader(tr("Key contacts"));
    m_contacts = new SideList(tr("No contacts yet"));
    m_ctasHead = new SectionHeader(tr("Open CTAs"));
    m_ctas = new SideList(tr("No open CTA"));
    m_activityHead = new SectionHeader(tr("Recent activity"));
    m_activity = new SideList(tr("Nothing yet"));
    auto *side = new QWidget;
    side->setFixedWidth(284);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(14, 14, 16, 16);
    layout->setSpacing(6);
    layout->addWidget(m_contactsHead);
    layout->addWidget(m_contacts);
    layout->addSpacing(8);
    layout->addWidget(m_ctasHead);
    layout->addWidget(m_ctas);
    layout->addSpacing(8);
    layout->addWidget(m_activityHead);
    layout->addWidget(m_activity);
    layout->addStretch();
    connect(m_ctas, &SideList::activated, this, &OverviewTab::chooseCta);
    connect(m_contactsHead, &SectionHeader::linkActivated, this, &OverviewTab::contactsWanted);
    connect(m_ctasHead, &SectionHeader::linkActivated, this, &OverviewTab::ctasWanted);
    connect(m_activityHead, &SectionHeader::linkActivated, this, &OverviewTab::timelineWanted);
    return side;
}

void OverviewTab::show(const Account360 &account)
{
    const QDate today = todayOf(m_context.work);
    const auto isShown = [this, &account, today](auto part) {
        return m_shown && m_shownOn == today && std::invoke(part, *m_shown) == std::invoke(part, account);
    };
    m_account = account.account.id;
    m_pinned = account.account.pinnedNote;
    if (!isShown(&Account360::attributes) || !isShown(&Account360::account))
        showAttributes(account, today);
    if (!isShown(&Account360::contacts))
        showContacts(account);
    if (!isShown(&Account360::openCtas))
        showCtas(account);
    if (!isShown(&Account360::timeline))
        showActivity(account);
    m_shown = account;
    m_shownOn = today;
}

void OverviewTab::showAttributes(const Account360 &account, QDate today)
{
    // Sample accounts are this device's.
    const auto may = TeamRights::mayWriteAutomaticFields(m_context.work.store.reader());
    const bool locked = !account.account.sample && !may.value_or(true);
    m_model->show(account, today, locked);
    m_attributesNote->setText(
        locked
            ? tr("Auto values come from the company’s systems, or from an admin of your team. Manual values "
                 "are yours to keep up to date. F2 sets a value.")
            : tr("Auto values come from the company's systems; an admin can type them, too. Manual values "
                 "are yours to keep up to date. F2 sets a value."));
    fitLabels();
    m_attributesHead->setNote(
        tr("%1 of %2 set")
            .arg(QLocale().toString(account.attributesSet), QLocale().toString(account.attributes.size())));
    const int rowHeight = m_attributes->sizeHintForRow(0);
    m_attributes->setFixedHeight(static_cast<int>(account.attributes.size()) * rowHeight + 2);
    m_note->setText(m_pinned.isEmpty()
                        ? tr("Nothing pinned. What should anybody know before writing to this account?")
                        : m_pinned);
}

void OverviewTab::fitLabels()
{
    // The field names are the field's exact words: none is cut.
    const QFont letters = textFont(TextStyle::Small);
    int widest = 0;
    for (const AttributeRow &row : m_model->rows())
        widest = std::max(widest, rowtext::width(row.label, letters));
    m_attributes->header()->resizeSection(AttributeModel::LabelColumn, widest + 2 * cellInset + 2);
}

void OverviewTab::showContacts(const Account360 &account)
{
    m_contactsHead->setLink(account.contacts.isEmpty()
                                ? tr("Add one")
                                : tr("All %1").arg(QLocale().toString(account.contacts.size())));
    QList<SideRow::Content> rows;
    for (const AccountContact &contact : account.contacts.mid(0, shownRows)) {
        SideRow::Content row{displayName(contact.contact), contact.contact.title};
        row.monogram = row.name;
        if (contact.suppression != Suppression::None)
            row.chip = ChipSpec{contact.suppressionWords, Tone::Warning, Icon::MailX};
        else if (!contact.roleLabels.isEmpty())
            row.chip = ChipSpec{contact.roleLabels.first(), contact.eligible ? Tone::Accent : Tone::Neutral};
        rows.append(row);
    }
    m_contacts->show(rows);
}

void OverviewTab::showCtas(const Account360 &account)
{
    m_ctasHead->setLink(account.openCtas.isEmpty()
                            ? QString()
                            : tr("All %1").arg(QLocale().toString(account.openCtas.size())));
    QList<SideRow::Content> rows;
    QStringList names;
    for (const AccountCta &cta : account.openCtas.mid(0, shownRows)) {
        SideRow::Content row{cta.cta.name, cta.playbookShortName};
        row.right = cta.emails > 0 ? tr("%1 of %2").arg(cta.emailsSent).arg(cta.emails)
                                   : Formats().dayMonth(cta.cta.dueDate, todayOf(m_context.work));
        row.mark = cta.nextMark.value_or(ChecklistMark::ToDo);
        rows.append(row);
        names.append(u"overviewCta_" + cta.cta.id.toString());
    }
    m_ctas->show(rows, names);
}

void OverviewTab::chooseCta(int row)
{
    if (!m_shown || row >= m_shown->openCtas.size())
        return;
    Selection::Subject subject;
    subject.account = m_account;
    subject.cta = m_shown->openCtas.at(row).cta.id;
    m_context.selection.set(subject);
}

void OverviewTab::showActivity(const Account360 &account)
{
    m_activityHead->setLink(account.timeline.isEmpty() ? QString() : tr("Timeline"));
    QList<SideRow::Content> rows;
    for (const TimelineRow &entry : account.timeline.mid(0, shownRows)) {
        const QDate day = Formats().here(entry.activity.at).date();
        SideRow::Content row{entry.activity.title, entry.activity.detail, Formats().dayMonth(day, day)};
        row.icon = activityIcon(entry.activity.kind);
        rows.append(row);
    }
    m_activity->show(rows);
}

void OverviewTab::setField(AccountField field, const QVariant &value, QDate asOf)
{
    const QDateTime moment = asOf.isValid() ? asOfDay(m_context.work, asOf) : QDateTime();
    tellWhenDone(m_context, this, m_accounts.setField(m_account, field, value, moment),
                 tr("%1 changed").arg(accountFieldInfo(field).label));
}

void OverviewTab::editNote()
{
    auto *dialog = new NoteDialog(m_pinned, window());
    connect(dialog, &NoteDialog::entered, this, [this](const QString &note) {
        tellWhenDone(m_context, this, m_accounts.setPinnedNote(m_account, note), tr("Pinned note changed"));
    });
    dialog->open();
}

} // namespace waymark
