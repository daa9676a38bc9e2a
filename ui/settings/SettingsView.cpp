// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors

#include "ui/settings/SettingsView.h"

#include "core/work/AdminRole.h"
#include "ui/settings/AppearanceSection.h"
#include "ui/settings/BackupsSection.h"
#include "ui/settings/LibrarySection.h"
#include "ui/settings/OrganisationSection.h"
#include "ui/settings/SampleSection.h"
#include "ui/settings/SectionDelegate.h"
#include "ui/settings/SectionModel.h"
#include "ui/settings/SendingSection.h"
#include "ui/settings/ServerSection.h"
#include "ui/settings/YouSection.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/DialogFrame.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/ScrollPane.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace waymark {

namespace {

constexpr int contentWidth = 720;
constexpr int listWidth = 200;
constexpr int headroom = 20; // Above a section that is gone to.

} // namespace

SettingsView::SettingsView(const UiContext &context, SessionSecretStore &secrets, Outbox &outbox,
                           Synchroniser *synchroniser,
                           const std::function<void(const Replacement &)> &replace, QWidget *parent)
    : QWidget(parent), m_work(context.work), m_you(new YouSection(context)),
      m_organisation(new OrganisationSection(context)),
      m_sending(new SendingSection(context, secrets, outbox)),
      m_server(synchroniser ? new ServerSection(context, *synchroniser) : nullptr),
      m_library(new LibrarySection(context)), m_appearance(new AppearanceSection(context)),
      m_backups(new BackupsSection(context, replace)), m_sample(nullptr), m_sections(new SectionModel(this)),
      m_list(new RowView)
{
    setObjectName(QStringLiteral("settings"));
    auto *sections = new QWidget;
    sections->setMaximumWidth(contentWidth);
    auto *column = new QVBoxLayout(sections);
    column->setContentsMargins(0, 20, 0, 32);
    column->setSpacing(32);
    m_sample = new SampleSection(context, sections);
    for (QWidget *section : std::initializer_list<QWidget *>{m_you, m_organisation, m_sending, m_server,
                                                             m_library, m_appearance, m_backups, m_sample}) {
        if (section)
            column->addWidget(section);
    }
    column->addStretch();
    auto *page = new QWidget;
    auto *line = new QHBoxLayout(page);
    line->setContentsMargins(20, 0, 20, 0);
    line->addWidget(sections, 1);
    line->addStretch();
    m_scroll = new ScrollPane(page);
    m_scroll->setObjectName(QStringLiteral("settingsScroll"));
    m_scroll->setProperty("focusPane", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeList());
    layout->addWidget(m_scroll, 1);
    for (SettingsSection *section :
         {static_cast<SettingsSection *>(m_you), static_cast<SettingsSection *>(m_organisation),
          static_cast<SettingsSection *>(m_sending)})
        listenTo(section);
    connect(m_library, &LibrarySection::templateWanted, this, &SettingsView::templateWanted);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsView::followScrolling);
    showRole();
}

void SettingsView::listenTo(const SettingsSection *section)
{
    connect(section, &SettingsSection::changedChanged, this, &SettingsView::noteChange);
    connect(section, &SettingsSection::saved, this, [this, section] { noteSaved(section); });
    connect(section, &SettingsSection::saveFailed, this, [this, section] { noteFailed(section); });
}

QWidget *SettingsView::makeList()
{
    m_list->setObjectName(QStringLiteral("settingsSections"));
    m_list->setAccessibleName(tr("Sections"));
    m_list->setOnPane(true);
    m_list->setRowLines(false);
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setModel(m_sections);
    auto *pane = new QFrame;
    pane->setProperty("pane", QStringLiteral("pane"));
    pane->setProperty("edge", QStringLiteral("right"));
    pane->setProperty("focusPane", true);
    pane->setFixedWidth(listWidth);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 8, 1, 8);
    layout->addWidget(m_list);
    showList();
    m_list->setCurrentIndex(m_sections->index(0, 0));
    connect(m_list, &RowView::currentKeyChanged, this, [this](const QString &section) {
        if (!m_following)
            scrollTo(section);
    });
    connect(m_list, &RowView::opened, this, [this](const QModelIndex &index) {
        QWidget *section = m_sections->row(index).section;
        if (QWidget *first = firstField(section))
            first->setFocus(Qt::TabFocusReason);
    });
    return pane;
}

void SettingsView::showList()
{
    QList<SectionEntry> entries{
        {QStringLiteral("you"), tr("You"), Icon::User, m_you},
        {QStringLiteral("organisation"), tr("Organisation"), Icon::Building2, m_organisation},
        {QStringLiteral("sending"), tr("Sending"), Icon::Send, m_sending},
        {QStringLiteral("server"), tr("Server"), Icon::Server, m_server},
        {QStringLiteral("library"), tr("Program library"), Icon::BookOpen, m_library},
        {QStringLiteral("appearance"), tr("Appearance"), Icon::SunMoon, m_appearance},
        {QStringLiteral("backups"), tr("Backups"), Icon::History, m_backups}};
    if (!m_server)
        entries.removeIf([](const SectionEntry &entry) { return !entry.section; });
    if (!m_sample->isHidden())
        entries.append({QStringLiteral("sample"), tr("Sample data"), Icon::FlaskConical, m_sample});
    for (SectionEntry &entry : entries)
        entry.changed = entry.section->isChanged();
    if (entries == m_sections->rows())
        return;
    // The row that is chosen stays, and nothing scrolls.
    m_following = true;
    m_sections->setRows(entries);
    m_following = false;
}

bool SettingsView::hasChanges() const
{
    return !changedTitles().isEmpty();
}

QStringList SettingsView::changedTitles() const
{
    QStringList titles;
    for (const SectionEntry &entry : m_sections->rows()) {
        if (entry.section->isChanged())
            titles.append(entry.title);
    }
    return titles;
}

void SettingsView::askAboutChanges(const std::function<void()> &settled)
{
    m_settled = settled;
    if ((m_question && m_question->isVisible()) || !hasChanges())
        return;
    m_question = new DialogFrame(tr("Save the settings?"), window());
    m_question->setObjectName(QStringLiteral("settingsQuestion"));
    auto *text = new TextLabel(tr("Not saved yet: %1. Until you decide, what you typed stays in its fields.")
                                   .arg(changedTitles().join(QStringLiteral(", "))));
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    m_question->contentLayout()->addWidget(text);
    m_question->setCancelText(tr("Decide later"));
    auto *save = m_question->setPrimary(tr("Save settings"));
    save->setObjectName(QStringLiteral("settingsQuestionSave"));
    auto *discard = m_question->addSecondary(tr("Discard changes"));
    discard->setObjectName(QStringLiteral("settingsQuestionDiscard"));
    connect(m_question, &QDialog::rejected, this, [this] { m_settled = {}; });
    connect(save, &QPushButton::clicked, this, [this] {
        m_question->accept();
        saveAll();
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        m_question->accept();
        discardAll();
    });
    m_question->open();
}

void SettingsView::saveAll()
{
    m_saving = true;
    // The list is made anew as its sections are saved.
    const QList<SectionEntry> entries = m_sections->rows();
    for (const SectionEntry &entry : entries) {
        if (m_saving && entry.section->isChanged())
            entry.section->save();
    }
}

void SettingsView::discardAll()
{
    const QList<SectionEntry> entries = m_sections->rows();
    for (const SectionEntry &entry : entries)
        entry.section->discardChanges();
}

void SettingsView::noteChange()
{
    showList();
    if (hasChanges())
        return;
    m_saving = false;
    if (m_settled)
        std::exchange(m_settled, {})();
}

void SettingsView::noteSaved(const SettingsSection *section)
{
    // Whoever goes on typing does not leave.
    if (m_saving && section->isChanged()) {
        m_saving = false;
        m_settled = {};
    }
}

void SettingsView::noteFailed(const SettingsSection *section)
{
    if (!std::exchange(m_saving, false))
        return;
    m_settled = {};
    for (const SectionEntry &entry : m_sections->rows()) {
        if (entry.section != section)
            continue;
        Q_EMIT attentionWanted(entry.id);
        return;
    }
}

QWidget *SettingsView::firstField(QWidget *section)
{
    QWidget *first = section->nextInFocusChain();
    while (first != section && section->isAncestorOf(first)) {
        if ((first->focusPolicy() & Qt::TabFocus) && first->isVisible() && first->isEnabled())
            return first;
        first = first->nextInFocusChain();
    }
    return nullptr;
}

void SettingsView::followScrolling(int value)
{
    if (m_going)
        return;
    QString shown;
    for (const SectionEntry &entry : m_sections->rows()) {
        if (shown.isEmpty() || topOf(entry.section) <= value + headroom)
            shown = entry.id;
    }
    if (value == m_scroll->verticalScrollBar()->maximum() && value > 0)
        shown = m_sections->rows().last().id;
    m_following = true;
    m_list->chooseKey(shown);
    m_following = false;
}

int SettingsView::topOf(QWidget *section) const
{
    return section->mapTo(m_scroll->widget(), QPoint(0, -headroom)).y();
}

void SettingsView::scrollTo(const QString &id)
{
    m_scroll->widget()->layout()->activate();
    for (const SectionEntry &entry : m_sections->rows()) {
        if (entry.id != id)
            continue;
        m_going = true;
        m_scroll->verticalScrollBar()->setValue(topOf(entry.section));
        m_going = false;
    }
}

void SettingsView::refresh()
{
    m_you->refresh();
    m_organisation->refresh();
    m_sending->refresh();
    if (m_server)
        m_server->refresh();
    m_sample->refresh();
    showRole();
    showList();
}

/// What the whole team shares is an admin's to change.
void SettingsView::showRole()
{
    const auto admin = isAdmin(m_work);
    const bool locked = admin && !*admin;
    m_organisation->setLocked(
        locked ? tr("Only an admin may change what the whole team shares. Ask an admin of your team.")
               : QString());
    m_library->setLocked(
        locked ? tr("Only an admin may change the program library. Ask an admin of your team.") : QString());
}

void SettingsView::goTo(const QString &section)
{
    if (!m_list->chooseKey(section))
        m_list->chooseKey(QStringLiteral("you"));
    scrollTo(m_list->currentKey());
}

void SettingsView::focusFirst()
{
    m_you->findChild<QWidget *>(QStringLiteral("settingsYourName"))->setFocus();
}

} // namespace waymark
