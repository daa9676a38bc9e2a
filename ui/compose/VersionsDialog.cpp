// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/VersionsDialog.h"

#include "ui/compose/NameVersionDialog.h"
#include "ui/compose/VersionDelegate.h"
#include "ui/compose/VersionPane.h"
#include "ui/compose/VersionsModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/RowView.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

namespace waymark {

VersionsDialog::VersionsDialog(const std::optional<EmailTemplate> &emailTemplate,
                               const ConditionText &condition, const QDateTime &now, QWidget *parent)
    : DialogFrame(tr("Version history"), parent), m_model(new VersionsModel(now, this)), m_list(new RowView),
      m_pane(nullptr), m_content(nullptr), m_name(new QAction(tr("&Name…"), this)),
      m_nameButton(new Button(tr("&Name…"), Icon::Tag, Button::Kind::Flat))
{
    setObjectName(QStringLiteral("versionsDialog"));
    setEdgeToEdge(true);
    auto *empty = new EmptyState(
        Icon::History, tr("No earlier versions yet"),
        tr("One is kept when you go on after a pause, every five minutes of writing, and before a text is "
           "emptied, replaced or restored. A version that you name is kept as long as the draft."));
    auto *name = empty->addButton(new Button(tr("Name this version…"), Icon::Tag));
    name->setObjectName(QStringLiteral("versionsNameFirst"));
    connect(name, &QPushButton::clicked, this, &VersionsDialog::askForName);
    m_content = new ListOrEmpty(makePanes(emailTemplate, condition), empty);
    contentLayout()->addWidget(m_content, 1);
    addActs();
    setCancelText(tr("Close"));
    resize(1040, 680);
}

QWidget *VersionsDialog::makePanes(const std::optional<EmailTemplate> &emailTemplate,
                                   const ConditionText &condition)
{
    m_list->setObjectName(QStringLiteral("versionsList"));
    m_list->setAccessibleName(tr("Versions"));
    m_list->setOnPane(true);
    m_list->setItemDelegate(new VersionDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setMinimumWidth(240);
    connect(m_list, &RowView::currentKeyChanged, this, &VersionsDialog::showChosen);
    m_pane = new VersionPane(emailTemplate, condition, m_model->words());
    auto *panes = new QSplitter;
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_list);
    panes->addWidget(m_pane);
    panes->setStretchFactor(1, 1);
    panes->setSizes({320, 720});
    return panes;
}

void VersionsDialog::addActs()
{
    m_name->setShortcut(QKeySequence(Qt::Key_F2));
    addAction(m_name);
    connect(m_name, &QAction::triggered, this, &VersionsDialog::askForName);
    m_nameButton->setObjectName(QStringLiteral("versionName"));
    connect(m_nameButton, &QPushButton::clicked, m_name, &QAction::trigger);
    connect(m_name, &QAction::enabledChanged, m_nameButton, &QWidget::setEnabled);
    addSideAction(m_nameButton);
    connect(setPrimary(tr("&Restore")), &QPushButton::clicked, this, [this] {
        if (const DraftVersion *version = chosen())
            Q_EMIT restoreWanted(*version);
    });
}

void VersionsDialog::show(const DraftHistory &history)
{
    m_history = history;
    m_model->setRows(history.versions);
    m_content->setEmpty(history.versions.size() < 2);
    if (m_list->currentKey().isEmpty() && !history.versions.isEmpty())
        m_list->setCurrentIndex(m_model->index(std::min(1, m_model->rowCount() - 1), 0));
    showChosen();
    m_list->setFocus();
}

const DraftVersion *VersionsDialog::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->row(index) : nullptr;
}

void VersionsDialog::showChosen()
{
    const DraftVersion *version = chosen();
    primaryButton()->setVisible(!m_content->isEmpty());
    m_nameButton->setVisible(!m_content->isEmpty());
    primaryButton()->setEnabled(version && !version->isPresent() && version->isReadable());
    m_name->setEnabled(version && version->isReadable());
    if (version)
        m_pane->show(m_history, *version);
}

void VersionsDialog::askForName()
{
    const DraftVersion *version = chosen();
    if (!version)
        return;
    auto *dialog = new NameVersionDialog(version->isPresent() ? NameVersionDialog::Of::Present
                                                              : NameVersionDialog::Of::Kept,
                                         version->text.name, this);
    connect(dialog, &NameVersionDialog::chosen, this,
            [this, named = *version](const QString &name) { Q_EMIT renamed(named, name); });
    dialog->open();
}

} // namespace waymark
