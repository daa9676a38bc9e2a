// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Clock.h"
#include "core/store/ContactImport.h"
#include "ui/widgets/DialogFrame.h"

#include <QList>

namespace waymark {

class FilterEdit;
class ImportPickModel;
class ListOrEmpty;
class TableView;

/// Has one of many imports chosen.
class ImportChooser : public DialogFrame
{
    Q_OBJECT
public:
    ImportChooser(const QList<ContactImport> &imports, const Clock &clock, QWidget *parent);

Q_SIGNALS:
    void chosen(const waymark::ContactImportId &import);

private:
    void find(const QString &text);
    void choose();

    QList<ContactImport> m_imports;
    ImportPickModel *m_model;
    FilterEdit *m_filter;
    TableView *m_table;
    ListOrEmpty *m_stack;
};

} // namespace waymark
