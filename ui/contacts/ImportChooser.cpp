// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/contacts/ImportChooser.h"

#include "ui/contacts/ImportPickModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterEdit.h"
#include "ui/widgets/ListOrEmpty.h"
#include "ui/widgets/TableView.h"

#include <QVBoxLayout>

namespace waymark {

ImportChooser::ImportChooser(const QList<ContactImport> &imports, const Clock &clock, QWidget *parent)
    : DialogFrame(tr("Choose import"), parent), m_imports(imports), m_model(new ImportPickModel(clock, this)),
      m_filter(new FilterEdit(tr("Filter imports"))), m_table(new TableView),
      m_stack(new ListOrEmpty(m_table, new EmptyState(Icon::History, tr("No import matches"),
                                                      tr("The filter looks at files and days."))))
{
    setObjectName(QStringLiteral("importChooser"));
    resize(520, 460);
    m_filter->setObjectName(QStringLiteral("importChooserFilter"));
    m_filter->setPause(0);
    m_table->setObjectName(QStringLiteral("importChooserList"));
    m_table->setAccessibleName(tr("Imports"));
    m_table->setModel(m_model);
    m_table->setColumns({{ImportPickModel::WhenColumn, 130}, {ImportPickModel::RowsColumn, 90}},
                        ImportPickModel::FileColumn);
    contentLayout()->addWidget(m_filter);
    contentLayout()->addWidget(m_stack, 1);
    Button *button = setPrimary(tr("Show its contacts"));
    button->setObjectName(QStringLiteral("importChooserConfirm"));
    connect(button, &Button::clicked, this, &ImportChooser::choose);
    connect(m_filter, &FilterEdit::filterChanged, this, &ImportChooser::find);
    connect(m_filter, &FilterEdit::leaveDownwards, m_table, [this] { m_table->setFocus(); });
    connect(m_table, &RowView::opened, this, &ImportChooser::choose);
    find({});
    m_filter->setFocus();
}

void ImportChooser::find(const QString &text)
{
    QList<ContactImport> found = m_imports;
    found.removeIf([&](const ContactImport &import) {
        return !m_model->text(import, ImportPickModel::FileColumn).contains(text, Qt::CaseInsensitive) &&
               !m_model->text(import, ImportPickModel::WhenColumn).contains(text, Qt::CaseInsensitive);
    });
    m_model->setRows(found);
    m_stack->setEmpty(found.isEmpty());
    if (!found.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ImportChooser::choose()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) {
        setFooterError(tr("Choose an import first."));
        return;
    }
    const ContactImportId import = m_model->row(index).id;
    accept();
    Q_EMIT chosen(import);
}

} // namespace waymark
