// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/MapPane.h"

#include "core/contacts/ValueChoices.h"
#include "core/store/AccountRepository.h"
#include "ui/import/AccountChooser.h"
#include "ui/import/CellFormatBar.h"
#include "ui/import/DateOrderMenu.h"
#include "ui/import/FieldMenu.h"
#include "ui/import/FileFormatBar.h"
#include "ui/import/ImportWords.h"
#include "ui/import/MappingDelegate.h"
#include "ui/import/MappingLegend.h"
#include "ui/import/MappingModel.h"
#include "ui/import/PolicyBar.h"
#include "ui/import/SavedMappingBar.h"
#include "ui/import/ValuesDialog.h"
#include "ui/shell/Notices.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/TextLabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int inset = 16;
constexpr int leastSamples = 120;

} // namespace

MapPane::MapPane(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_format(new FileFormatBar), m_cells(new CellFormatBar),
      m_lead(new TextLabel({}, TextStyle::Body, Color::TextSecondary)),
      m_size(new TextLabel({}, TextStyle::Small, Color::TextSecondary)),
      m_saved(new SavedMappingBar(context)), m_notice(new Banner), m_model(new MappingModel(this)),
      m_table(new TableView), m_legend(new MappingLegend), m_policies(new PolicyBar)
{
    setObjectName(QStringLiteral("importMap"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notice->setObjectName(QStringLiteral("importNotice"));
    m_notice->hide();
    layout->addWidget(m_notice);
    layout->addWidget(makeHead());
    makeTable();
    layout->addWidget(m_table, 1);
    layout->addWidget(makeFoot());
    connect(m_format, &FileFormatBar::changed, this, &MapPane::formatChanged);
    connect(m_cells, &CellFormatBar::changed, this, [this] {
        ImportMapping read = mapping();
        m_cells->put(&read);
        m_columns.setReading(read);
        Q_EMIT mappingChanged();
    });
    connect(m_saved, &SavedMappingBar::taken, this, [this](const ImportMapping &mapping) {
        m_notice->hide();
        take(mapping.toJson(m_columns.file().columns()), {});
    });
    connect(m_saved, &SavedMappingBar::refused, this, [this](const Error &error) {
        m_notice->show(Tone::Warning, Icon::TriangleAlert, error.sentence);
    });
    connect(m_policies, &PolicyBar::accountWanted, this, &MapPane::chooseAccount);
    connect(m_policies, &PolicyBar::noAccountWanted, this, [this] {
        m_columns.setAccount({});
        m_policies->setAccount({});
        Q_EMIT mappingChanged();
    });
}

QWidget *MapPane::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(inset, 12, inset, 10);
    layout->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(new TextLabel(tr("Map columns"), TextStyle::Heading));
    line->addStretch();
    line->addWidget(m_saved);
    layout->addLayout(line);
    layout->addWidget(m_lead);
    layout->addWidget(m_format);
    layout->addWidget(m_cells);
    return head;
}

QWidget *MapPane::makeFoot()
{
    auto *foot = new QFrame;
    foot->setProperty("edge", QStringLiteral("top"));
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(inset, 8, inset, 8);
    layout->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->addWidget(m_legend);
    line->addStretch();
    m_size->setObjectName(QStringLiteral("importSize"));
    line->addWidget(m_size);
    layout->addLayout(line);
    layout->addWidget(m_policies);
    return foot;
}

void MapPane::makeTable()
{
    m_table->setObjectName(QStringLiteral("importColumns"));
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setCellPadding(inset);
    m_table->setRowDelegate(new MappingDelegate(m_model, m_table));
    m_table->setModel(m_model);
    m_table->setColumns({{MappingModel::NameColumn, 150},
                         {MappingModel::FieldColumn, 250},
                         {MappingModel::ResultColumn, 290}},
                        MappingModel::SamplesColumn, leastSamples);
    m_table->header()->setSectionsMovable(false);
    connect(m_table, &RowView::opened, this, &MapPane::offerFields);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == MappingModel::FieldColumn)
            offerFields(index);
        else if (index.column() == MappingModel::ResultColumn)
            askAbout(index);
    });
    auto *choose = new QAction(tr("Choose field"), m_table);
    choose->setShortcuts(
        {QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Space), QKeySequence(Qt::ALT | Qt::Key_Down)});
    choose->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(choose);
    connect(choose, &QAction::triggered, this, [this] { offerFields(m_table->currentIndex()); });
}

void MapPane::show(const OpenedImport &opened, bool isOther)
{
    m_columns.show(opened, isOther);
    m_notice->hide();
    if (isOther) {
        m_format->forget();
        m_policies->setAccount({});
    }
    m_policies->setKind(mapping().kind);
    m_legend->setVisible(mapping().kind == ImportKind::Contacts);
    m_size->setText(QLocale().formattedDataSize(opened.file.size()));
    m_format->show(opened.file);
    m_saved->show(mapping().kind, m_columns.file().columns());
    refresh();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void MapPane::showCounted(const CountedImport &counted)
{
    const QString size = QLocale().formattedDataSize(m_columns.file().size());
    m_size->setText(tr("%1, %2", "rows, size").arg(tr("%Ln row(s)", nullptr, int(counted.rows)), size));
    if (counted.rows == 0)
        m_notice->show(Tone::Warning, Icon::TriangleAlert,
                       tr("The file has no rows below its head. There is nothing to import."));
    else if (counted.earlier)
        m_notice->show(Tone::Accent, Icon::History,
                       tr("This very file was imported on %1. Only what changed since then would be written.")
                           .arg(Formats().asOf(counted.earlier->at, m_context.work.clock.now())));
}

void MapPane::showFindings(const MappingFindings &findings)
{
    m_columns.setFindings(findings);
    refresh();
}

void MapPane::showNoFindings(const Error &error)
{
    m_columns.setFindings({});
    m_notice->show(Tone::Warning, Icon::TriangleAlert, error.sentence);
    refresh();
}

void MapPane::refresh()
{
    m_model->setRows(m_columns.rows());
    m_cells->show(mapping());
    showHead();
}

void MapPane::change()
{
    refresh();
    Q_EMIT mappingChanged();
}

void MapPane::showHead()
{
    const auto missing = mapping().check();
    const int open = columns() - mappedColumns();
    QString words = tr("Tell Waymark what each column holds.");
    if (!missing)
        words += u' ' + missing.error().sentence;
    else if (open > 0)
        words += u' ' + tr("%Ln column(s) are not imported.", nullptr, open);
    m_lead->setColor(missing ? Color::TextSecondary : Color::WarningText);
    m_lead->setText(words);
}

void MapPane::showMissing()
{
    m_table->setCurrentIndex(m_model->index(m_columns.firstOpen(), 0));
    m_table->setFocus();
}

void MapPane::focusTable()
{
    m_table->setFocus();
}

void MapPane::offerFields(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const int column = m_model->row(index).column;
    auto *menu = new FieldMenu(mapping().kind, m_model->row(index).target, this);
    connect(menu, &FieldMenu::chosen, this, [this, column](std::optional<ImportTarget> target) {
        m_columns.setTarget(column, target);
        change();
    });
    if (const int texts = MappingModel::valuesAsked(m_model->row(index)); texts > 0)
        menu->offerValues(texts);
    connect(menu, &FieldMenu::valuesWanted, this, [this, column] { askForMeanings(column); });
    if (const QString date = m_model->row(index).finding.dateOfTwo; !date.isEmpty())
        menu->offerDates(dateMenu(date, menu));
    popup(menu, index.siblingAtColumn(MappingModel::FieldColumn));
}

void MapPane::askAbout(const QModelIndex &index)
{
    const MappingRow &row = m_model->row(index);
    if (!row.finding.dateOfTwo.isEmpty()) {
        DateOrderMenu *menu = dateMenu(row.finding.dateOfTwo, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        popup(menu, index);
    } else if (MappingModel::valuesAsked(row) > 0) {
        askForMeanings(row.column);
    }
}

DateOrderMenu *MapPane::dateMenu(const QString &date, QWidget *parent)
{
    auto *menu = new DateOrderMenu(date, parent);
    connect(menu, &DateOrderMenu::chosen, this, [this](DateOrder order) {
        m_columns.setDateOrder(order);
        change();
    });
    return menu;
}

void MapPane::popup(QMenu *menu, const QModelIndex &index)
{
    const QRect cell = m_table->visualRect(index);
    menu->popup(m_table->viewport()->mapToGlobal(
        layoutDirection() == Qt::RightToLeft ? cell.bottomRight() - QPoint(menu->sizeHint().width(), 0)
                                             : cell.bottomLeft()));
}

void MapPane::askForMeanings(int column)
{
    const auto target = mapping().targets.value(column);
    if (!target)
        return;
    const auto choices = ValueChoices::of(m_context.work.store.reader(), *target);
    if (!choices) {
        m_context.notices.tell(choices.error());
        return;
    }
    const ColumnFinding finding = m_columns.finding(column);
    ValuesDialog::Question question;
    question.field = importTargetInfo(*target).label;
    question.texts = finding.unknown;
    question.meanings = mapping().meanings.value(column);
    question.choices = *choices;
    const bool isOfContact = mapping().kind == ImportKind::Contacts;
    question.otherwise = target == ImportTarget::Role               ? tr("Keep it as it is")
                         : isOfContact && isFieldOfAccount(*target) ? tr("The account keeps what it has")
                                                                    : tr("Leave the rows out");
    auto *dialog = new ValuesDialog(question, window());
    connect(dialog, &ValuesDialog::settled, this, [this, column](const QMap<QString, QString> &meanings) {
        m_columns.setMeanings(column, meanings);
        change();
    });
    dialog->open();
}

ImportPolicies MapPane::policies() const
{
    return m_policies->policies();
}

void MapPane::setPolicies(const ImportPolicies &policies)
{
    m_policies->setPolicies(policies);
}

const CsvChoices &MapPane::choices() const
{
    return m_format->choices();
}

/// The mapping without the columns that the file has not, which are told.
QJsonObject MapPane::ofThisFile(const QJsonObject &mapping)
{
    QStringList missing;
    const QJsonObject own =
        ImportMapping::fitted(m_columns.mapping().kind, mapping, m_columns.file().columns(), &missing);
    std::ranges::transform(missing, missing.begin(), &Formats::name);
    if (!missing.isEmpty())
        m_notice->show(
            Tone::Warning, Icon::TriangleAlert,
            tr("This file lacks %1, which the earlier import had. Look whether all is mapped.", "columns")
                .arg(missing.join(QStringLiteral(", "))));
    return own;
}

void MapPane::take(const QJsonObject &mapping, const QJsonObject &policies)
{
    const auto taken =
        ImportMapping::fromJson(m_columns.mapping().kind, ofThisFile(mapping), m_columns.file().columns());
    if (!taken)
        m_notice->show(Tone::Warning, Icon::TriangleAlert, taken.error().sentence);
    if (taken)
        m_columns.take(*taken);
    if (const auto read = ImportPolicies::fromJson(policies); read && !policies.isEmpty())
        m_policies->setPolicies(*read);
    QString name;
    if (!m_columns.mapping().account.isEmpty()) {
        const auto account =
            AccountRepository::find(m_context.work.store.reader(), m_columns.mapping().account);
        if (account)
            name = account->name;
        else
            m_columns.setAccount({});
    }
    m_policies->setAccount(name);
    change();
}

void MapPane::setChoices(const CsvChoices &choices)
{
    m_format->setChoices(choices);
}

void MapPane::saveMapping()
{
    m_saved->save(mapping());
}

void MapPane::chooseAccount()
{
    auto *dialog = new AccountChooser(m_context.work.store, tr("Use this account"), {}, window());
    connect(dialog, &AccountChooser::chosen, this, [this](const Account &account) {
        m_columns.setAccount(account.id);
        m_policies->setAccount(account.name);
        change();
    });
    dialog->open();
}

} // namespace waymark
