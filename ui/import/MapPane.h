// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/contacts/ImportPlanner.h"
#include "ui/import/MappedColumns.h"
#include "ui/shell/UiContext.h"

#include <QWidget>

class QMenu;

namespace waymark {

class Banner;
class CellFormatBar;
class DateOrderMenu;
class FileFormatBar;
class MappingLegend;
class MappingModel;
class PolicyBar;
class SavedMappingBar;
class TableView;
class TextLabel;

/// The second step: how the file is read, and what each of its columns fills.
class MapPane : public QWidget
{
    Q_OBJECT
public:
    explicit MapPane(const UiContext &context, QWidget *parent = nullptr);

    /// Shows a file that was opened anew: its own choices are forgotten where `isOther`.
    void show(const OpenedImport &opened, bool isOther);
    void showCounted(const CountedImport &counted);
    void showFindings(const MappingFindings &findings);
    /// The first rows could not be looked at.
    void showNoFindings(const Error &error);
    /// Uses this mapping and these policies in place of what was proposed, as far as the columns are there.
    void take(const QJsonObject &mapping, const QJsonObject &policies);

    const ImportMapping &mapping() const { return m_columns.mapping(); }
    ImportPolicies policies() const;
    void setPolicies(const ImportPolicies &policies);
    const CsvChoices &choices() const;
    int mappedColumns() const { return m_columns.mapped(); }
    int columns() const { return m_columns.count(); }
    /// Shows where something is missing before the rows can be reviewed.
    void showMissing();
    void focusTable();
    /// Asks for a name and keeps the mapping under it.
    void saveMapping();
    /// How the file was settled to be read, as choices() gave it.
    void setChoices(const CsvChoices &choices);

Q_SIGNALS:
    /// Encoding, separator or header are to be others.
    void formatChanged();
    void mappingChanged();

private:
    void makeTable();
    QWidget *makeHead();
    QWidget *makeFoot();
    void offerFields(const QModelIndex &index);
    /// What is not clear about a column, where that can be said.
    void askAbout(const QModelIndex &index);
    void askForMeanings(int column);
    DateOrderMenu *dateMenu(const QString &date, QWidget *parent);
    void popup(QMenu *menu, const QModelIndex &index);
    QJsonObject ofThisFile(const QJsonObject &mapping);
    void refresh();
    /// Shows and tells that the mapping is another one.
    void change();
    void showHead();
    void chooseAccount();

    UiContext m_context;
    MappedColumns m_columns;
    FileFormatBar *m_format;
    CellFormatBar *m_cells;
    TextLabel *m_lead;
    TextLabel *m_size;
    SavedMappingBar *m_saved;
    Banner *m_notice;
    MappingModel *m_model;
    TableView *m_table;
    MappingLegend *m_legend;
    PolicyBar *m_policies;
};

} // namespace waymark
