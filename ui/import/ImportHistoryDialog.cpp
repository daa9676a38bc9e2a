// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/ImportHistoryDialog.h"

#include "core/store/UserRepository.h"
#include "ui/import/ImportHistoryModel.h"
#include "ui/import/ImportUndoing.h"
#include "ui/import/KindOfImport.h"
#include "ui/import/RecentFiles.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"

#include <QFileInfo>
#include <QFrame>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int inset = 16;

} // namespace

ImportHistoryDialog::ImportHistoryDialog(const UiContext &context, QWidget *parent)
    : DialogFrame(tr("Import history"), parent), m_context(context),
      m_model(new ImportHistoryModel(context.work.clock, this)), m_table(new TableView),
      m_empty(new EmptyState(
          Icon::History, tr("Nothing was imported yet"),
          tr("Each import is listed here with what it changed, and can be undone for 30 days."))),
      m_stack(new ListOrEmpty(m_table, m_empty)),
      m_mapping(new TextLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_undo(new Button(tr("Undo import"), Icon::Undo2, Button::Kind::Flat)),
      m_again(new Button(tr("Import again…"), Icon::RotateCw, Button::Kind::Flat))
{
    setObjectName(QStringLiteral("importHistory"));
    setEdgeToEdge(true);
    resize(860, 480);
    contentLayout()->setSpacing(0);
    m_table->setObjectName(QStringLiteral("importHistoryList"));
    m_table->setAccessibleName(tr("Imports"));
    m_table->setCellPadding(inset);
    m_table->setModel(m_model);
    m_table->setColumns({{ImportHistoryModel::WhenColumn, 110},
                         {ImportHistoryModel::WhoColumn, 130},
                         {ImportHistoryModel::NewColumn, 66},
                         {ImportHistoryModel::UpdatedColumn, 86},
                         {ImportHistoryModel::LeftOutColumn, 92},
                         {ImportHistoryModel::StateColumn, 132}},
                        ImportHistoryModel::FileColumn);
    contentLayout()->addWidget(m_stack, 1);
    auto *foot = new QFrame;
    foot->setProperty("edge", QStringLiteral("top"));
    auto *line = new QVBoxLayout(foot);
    line->setContentsMargins(inset, 10, inset, 10);
    m_mapping->setObjectName(QStringLiteral("importHistoryMapping"));
    m_mapping->setWordWrap(true);
    m_mapping->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    line->addWidget(m_mapping);
    contentLayout()->addWidget(foot);
    m_undo->setObjectName(QStringLiteral("importHistoryUndo"));
    m_again->setObjectName(QStringLiteral("importHistoryAgain"));
    addSideAction(m_undo);
    addSideAction(m_again);
    setCancelText(tr("Close"));
    connect(m_undo, &Button::clicked, this, &ImportHistoryDialog::undo);
    connect(m_again, &Button::clicked, this, &ImportHistoryDialog::importAgain);
    connect(m_table, &RowView::currentKeyChanged, this, &ImportHistoryDialog::showChosen);
    connect(&context.work.store, &Store::changed, this, &ImportHistoryDialog::refresh);
    refresh();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus();
}

void ImportHistoryDialog::refresh()
{
    QList<ImportHistoryRow> rows;
    for (const ImportKind kind : kindsOfImport()) {
        const auto imports = importsOf(kind, m_context.work)->history();
        if (!imports) {
            setFooterError(imports.error().sentence);
            continue;
        }
        for (const ContactImport &import : *imports) {
            const auto person = UserRepository::find(m_context.work.store.reader(), import.actor);
            if (import.kind == kind)
                rows.append({import, person ? person->name : QString()});
        }
    }
    std::ranges::stable_sort(rows, std::ranges::greater(),
                             [](const ImportHistoryRow &row) { return row.import.at; });
    m_model->setRows(rows);
    m_stack->setEmpty(rows.isEmpty());
    showChosen();
}

const ContactImport *ImportHistoryDialog::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model->row(index).import : nullptr;
}

void ImportHistoryDialog::showChosen()
{
    const ContactImport *import = chosen();
    const QString why = import ? m_model->whyNotUndone(*import) : tr("Choose an import first.");
    m_undo->setEnabled(why.isEmpty());
    m_undo->setToolTip(why);
    m_again->setEnabled(import != nullptr);
    m_mapping->setVisible(import != nullptr);
    if (import)
        m_mapping->setText(QStringList{ImportHistoryModel::mappingWords(*import),
                                       ImportHistoryModel::policyWords(*import),
                                       ImportHistoryModel::fileWords(*import)}
                               .join(u'\n'));
}

void ImportHistoryDialog::undo()
{
    if (const ContactImport *import = chosen())
        undoImport(m_context, *import);
}

void ImportHistoryDialog::importAgain()
{
    const ContactImport *import = chosen();
    if (!import)
        return;
    ImportWizard::Start start;
    start.kind = import->kind;
    start.mapping = import->mapping;
    start.policies = import->policies;
    const QStringList recent = RecentFiles(m_context.settings).list();
    for (const QString &path : recent) {
        if (start.path.isEmpty() && QFileInfo(path).fileName() == import->fileName)
            start.path = path;
    }
    accept();
    Q_EMIT againWanted(start);
}

} // namespace waymark
