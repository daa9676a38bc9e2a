// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/settings/LibrarySection.h"

#include "core/store/PlaybookRepository.h"
#include "core/store/TemplateRepository.h"
#include "ui/settings/MarkdownExport.h"
#include "ui/shell/Follow.h"
#include "ui/shell/Undoable.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Refill.h"
#include "ui/widgets/TextLabel.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace waymark {

namespace {

constexpr int isTemplateRole = Qt::UserRole + 1;

} // namespace

LibrarySection::LibrarySection(const UiContext &context, QWidget *parent)
    : SettingsSection(context, tr("Program library"), parent), m_update(context.work),
      m_exchange(context.work), m_summary(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_waiting(new QVBoxLayout), m_choice(new QComboBox),
      m_read(new Button(tr("Read email"), Button::Kind::Standard)),
      m_export(new Button(tr("Export library…"), Button::Kind::Standard))
{
    setObjectName(QStringLiteral("settingsLibrary"));
    m_reading.setMaxThreadCount(1);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("settingsLibrarySummary"));
    column()->addWidget(m_summary);
    m_waiting->setSpacing(8);
    column()->addLayout(m_waiting);
    addFileParts();
    connect(&context.work.store, &Store::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityType::Playbook) || changes.touches(EntityType::Template))
            refresh();
    });
    refresh();
}

void LibrarySection::addFileParts()
{
    m_choice->setObjectName(QStringLiteral("settingsLibraryChoice"));
    m_choice->setAccessibleName(tr("What to read or to export"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(30);
    m_choice->setMaxVisibleItems(14);
    m_read->setObjectName(QStringLiteral("settingsLibraryRead"));
    m_export->setObjectName(QStringLiteral("settingsLibraryExport"));
    auto *markdown = new Button(tr("Export as Markdown…"), Button::Kind::Standard);
    markdown->setObjectName(QStringLiteral("settingsLibraryMarkdown"));
    auto *import = new Button(tr("Import library…"), Button::Kind::Standard);
    import->setObjectName(QStringLiteral("settingsLibraryImport"));
    column()->addWidget(m_choice);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_read);
    line->addWidget(m_export);
    line->addWidget(markdown);
    line->addWidget(import);
    line->addStretch();
    column()->addLayout(line);
    connect(m_export, &QPushButton::clicked, this, &LibrarySection::askForExport);
    connect(markdown, &QPushButton::clicked, this, &LibrarySection::askForMarkdown);
    connect(import, &QPushButton::clicked, this, &LibrarySection::askForImport);
    connect(m_read, &QPushButton::clicked, this, [this] { Q_EMIT templateWanted(TemplateId(chosen().id)); });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LibrarySection::updateButtons);
    updateButtons();
}

/// An email is read alone, and goes into a file with its playbook.
void LibrarySection::updateButtons()
{
    const bool isTemplate = chosen().isTemplate;
    m_export->setEnabled(!isTemplate);
    m_export->setToolTip(isTemplate ? tr("Choose a playbook, or all of them: emails travel with theirs.")
                                    : QString());
    m_read->setEnabled(isTemplate);
    m_read->setToolTip(isTemplate ? QString() : tr("Choose an email first."));
}

Result<LibrarySection::Contents> LibrarySection::contents(const WorkContext &work)
{
    Contents contents;
    const auto playbooks = PlaybookRepository::list(work.store.reader());
    WAYMARK_TRY(playbooks);
    const auto templates = TemplateRepository::list(work.store.reader());
    WAYMARK_TRY(templates);
    const auto waiting = LibraryUpdate(work).waiting();
    WAYMARK_TRY(waiting);
    return Contents{*playbooks, *templates, *waiting};
}

void LibrarySection::refresh()
{
    // The built-in library is read for it, which takes longer than a frame.
    follow(QtConcurrent::run(&m_reading, [work = context().work] { return contents(work); }), this,
           context().notices, [this](const Contents &read) { showContents(read); });
}

void LibrarySection::showContents(const Contents &contents)
{
    m_summary->setText(tr("%1 with %2.", "playbooks with emails")
                           .arg(tr("%Ln playbook(s)", nullptr, static_cast<int>(contents.playbooks.size())),
                                tr("%Ln email(s)", nullptr, static_cast<int>(contents.templates.size()))));
    const QString before = chosen().id;
    m_choice->clear();
    m_choice->addItem(tr("All playbooks"));
    for (const Playbook &playbook : contents.playbooks)
        m_choice->addItem(playbook.name, playbook.id.toString());
    m_choice->insertSeparator(m_choice->count());
    for (const EmailTemplate &emailTemplate : contents.templates) {
        m_choice->addItem(tr("Email: %1").arg(emailTemplate.name), emailTemplate.id.toString());
        m_choice->setItemData(m_choice->count() - 1, true, isTemplateRole);
    }
    m_choice->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, m_choice->findData(before)));
    showWaiting(contents.waiting);
}

void LibrarySection::showWaiting(const QList<NewerText> &waiting)
{
    refill(m_waiting, [this, &waiting] {
        for (const NewerText &text : waiting)
            m_waiting->addWidget(waitingRow(text));
    });
}

QWidget *LibrarySection::waitingRow(const NewerText &text)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *words = new TextLabel(tr("“%1” was changed here (%2), and there is a newer text (%3).")
                                    .arg(text.name, text.ourVersion, text.newVersion));
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    auto *keep = new Button(tr("Keep our text"), Button::Kind::Standard);
    keep->setObjectName(QStringLiteral("settingsLibraryKeep"));
    keep->setAccessibleName(tr("Keep our text of “%1”").arg(text.name));
    auto *take = new Button(tr("Take the new text"), Button::Kind::Standard);
    take->setObjectName(QStringLiteral("settingsLibraryTake"));
    take->setAccessibleName(tr("Take the new text of “%1”").arg(text.name));
    line->addWidget(words, 1);
    line->addWidget(keep);
    line->addWidget(take);
    connect(keep, &QPushButton::clicked, this, [this, text] { keepOurs(text); });
    connect(take, &QPushButton::clicked, this, [this, text] { takeNew(text); });
    return row;
}

void LibrarySection::keepOurs(const NewerText &text)
{
    follow(m_update.keepOurs(text.key), this, context().notices, [this, text] {
        Notice notice;
        notice.text = tr("“%1” stays as it is").arg(text.name);
        notice.undoText = tr("Undo");
        notice.undo = [guard = QPointer<LibrarySection>(this), update = m_update,
                       &notices = context().notices, key = text.key] {
            follow(update.askAgain(key), &notices, notices, [guard] {
                if (guard)
                    guard->refresh();
            });
        };
        context().notices.tell(notice);
        refresh();
    });
}

void LibrarySection::takeNew(const NewerText &text)
{
    follow(m_update.takeNew(text.key), this, context().notices, [this, text](ActNumber act) {
        tellUndoable(context(), tr("“%1” has the new text; ours is kept beside it").arg(text.name), act);
        refresh();
    });
}

LibrarySection::Choice LibrarySection::chosen() const
{
    return {m_choice->currentData().toString(), m_choice->currentData(isTemplateRole).toBool()};
}

void LibrarySection::ask(QFileDialog *dialog, const std::function<void(const QString &path)> &then)
{
    dialog->setObjectName(QStringLiteral("settingsLibraryDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [then](const QString &path) { then(path); });
    dialog->open();
}

void LibrarySection::askForImport()
{
    auto *dialog = new QFileDialog(this, tr("Import library"), {}, tr("Libraries (*.json)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    ask(dialog, [this](const QString &path) { import(path); });
}

void LibrarySection::askForExport()
{
    const PlaybookId playbook(chosen().id);
    auto *dialog = new QFileDialog(this, tr("Export library"), {}, tr("Libraries (*.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(libraryFileName(playbook.toString(), QStringLiteral(".json")));
    ask(dialog, [this, playbook](const QString &path) {
        write(path, [exchange = m_exchange, path, playbook] { return exchange.exportTo(path, playbook); });
    });
}

void LibrarySection::askForMarkdown()
{
    const QString id = chosen().id;
    if (!id.isEmpty()) {
        exportAsMarkdown(context(), id, this);
        return;
    }
    QStringList playbooks;
    for (int i = 1; i < m_choice->count(); ++i) {
        if (!m_choice->itemData(i, isTemplateRole).toBool() && m_choice->itemData(i).isValid())
            playbooks.append(m_choice->itemData(i).toString());
    }
    exportAsMarkdown(context(), playbooks, this);
}

void LibrarySection::write(const QString &path, const std::function<Result<void>()> &writing)
{
    follow(QtConcurrent::run(&m_reading, [writing] { return writing(); }), this, context().notices,
           [this, path] {
               context().notices.tell({.text = tr("Saved as %1").arg(QDir::toNativeSeparators(path))});
           });
}

void LibrarySection::import(const QString &path)
{
    follow(QtConcurrent::run(&m_reading, [path] { return LibraryExchange::read(path); }), this,
           context().notices, [this](const Library &library) {
               follow(m_exchange.take(library), this, context().notices,
                      [this](const Made<LibraryTaken> &taken) {
                          const int changes = taken.value.changes();
                          if (changes == 0)
                              context().notices.tell({.text = tr("All of this library is here already")});
                          tellUndoable(context(),
                                       tr("%Ln playbook(s) and email(s) imported", nullptr, changes),
                                       taken.act);
                      });
           });
}

} // namespace waymark
