// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/import/MapPane.h"

#include "core/contacts/ValueChoices.h"
#include "core/store/AccountRepository.h"
#include "ui/import/AccountChooser.h"
#include "ui/import/CellFormatBar.h"
#include "ui/import/FieldMenu.h"
#include "ui/import/FileFormatBar.h"
#include "ui/import/ImportWords.h"
#include "ui/import/MappingDelegate.h"
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
      m_table(new TableView), m_policies(new PolicyBar)
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
        m_cells->put(&m_mapping);
        Q_EMIT mappingChanged();
    });
    connect(m_saved, &SavedMappingBar::taken, this, [this](const ImportMapping &mapping) {
        m_notice->hide();
        take(mapping.toJson(m_opened.file.columns()), {});
    });
    connect(m_saved, &SavedMappingBar::refused, this, [this](const Error &error) {
        m_notice->show(Tone::Warning, Icon::TriangleAlert, error.sentence);
    });
    connect(m_policies, &PolicyBar::accountWanted, this, &MapPane::chooseAccount);
    connect(m_policies, &PolicyBar::noAccountWanted, this, [this] {
        m_mapping.account = {};
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
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(inset, 8, inset, 8);
    layout->addWidget(m_policies, 1);
    m_size->setObjectName(QStringLiteral("importSize"));
    layout->addWidget(m_size, 0, Qt::AlignBottom);
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
        else if (index.column() == MappingModel::ResultColumn &&
                 MappingModel::valuesAsked(m_model->row(index)) > 0)
            askForMeanings(m_model->row(index).column);
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
    const bool sameColumns = !isOther && opened.file.columns() == m_opened.file.columns();
    m_opened = opened;
    m_findings = {};
    m_notice->hide();
    if (isOther)
        m_format->forget();
    if (!sameColumns) {
        const AccountId account = isOther ? AccountId() : m_mapping.account;
        m_mapping = opened.mapping;
        m_mapping.account = account;
        m_byHand = QList<bool>(m_mapping.targets.size(), false);
    }
    if (isOther)
        m_policies->setAccount({});
    m_policies->setKind(m_mapping.kind);
    m_size->setText(QLocale().formattedDataSize(opened.file.size()));
    m_format->show(m_opened.file);
    m_saved->show(m_mapping.kind, m_opened.file.columns());
    refresh();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void MapPane::showCounted(const CountedImport &counted)
{
    const QString size = QLocale().formattedDataSize(m_opened.file.size());
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
    m_findings = findings;
    refresh();
}

void MapPane::showNoFindings(const Error &error)
{
    m_findings = {};
    m_notice->show(Tone::Warning, Icon::TriangleAlert, error.sentence);
    refresh();
}

void MapPane::refresh()
{
    const QList<std::optional<ImportTarget>> proposed =
        ImportMapping::proposed(m_mapping.kind, m_opened.file.columns(), m_opened.samples).targets;
    QList<MappingRow> rows;
    for (int i = 0; i < m_opened.file.columns().size(); ++i) {
        MappingRow row;
        row.column = i;
        row.name = m_opened.file.columns().at(i);
        row.samples = m_opened.samples.value(i);
        row.target = m_mapping.targets.value(i);
        row.finding = m_findings.columns.value(i);
        row.rowsLookedAt = m_findings.rows;
        row.meanings = int(m_mapping.meanings.value(i).size());
        row.kind = m_mapping.kind;
        if (m_byHand.value(i))
            row.reason = MappingRow::Reason::ByHand;
        else if (row.target && importTargetByName(m_mapping.kind, row.name) == row.target)
            row.reason = MappingRow::Reason::ByName;
        else if (row.target && proposed.value(i) == row.target)
            row.reason = MappingRow::Reason::ByValues;
        else
            row.reason = MappingRow::Reason::AsLastTime;
        if (!row.target)
            row.whyNot = whyNotImported(m_mapping.kind, row.name);
        rows.append(row);
    }
    m_model->setRows(rows);
    m_cells->show(m_mapping);
    showHead();
}

int MapPane::columns() const
{
    return int(m_mapping.targets.size());
}

int MapPane::mappedColumns() const
{
    return int(
        std::ranges::count_if(m_mapping.targets, [](const auto &target) { return target.has_value(); }));
}

void MapPane::showHead()
{
    const auto missing = m_mapping.check();
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
    // The first column without a field, of which no reason why is known, is where one may be missing.
    int row = 0;
    for (int i = columns() - 1; i >= 0; --i) {
        if (!m_mapping.targets.at(i) && m_model->row(m_model->index(i, 0)).whyNot.isEmpty())
            row = i;
    }
    m_table->setCurrentIndex(m_model->index(row, 0));
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
    auto *menu = new FieldMenu(m_mapping.kind, m_model->row(index).target, this);
    connect(menu, &FieldMenu::chosen, this,
            [this, column](std::optional<ImportTarget> target) { setTarget(column, target); });
    if (const int texts = MappingModel::valuesAsked(m_model->row(index)); texts > 0)
        menu->offerValues(texts);
    connect(menu, &FieldMenu::valuesWanted, this, [this, column] { askForMeanings(column); });
    const QRect cell = m_table->visualRect(index.siblingAtColumn(MappingModel::FieldColumn));
    menu->popup(m_table->viewport()->mapToGlobal(
        layoutDirection() == Qt::RightToLeft ? cell.bottomRight() - QPoint(menu->sizeHint().width(), 0)
                                             : cell.bottomLeft()));
}

void MapPane::setTarget(int column, std::optional<ImportTarget> target)
{
    // One column fills a field: the other one gives way.
    const int other = target && !mayFillSeveral(*target) ? m_mapping.columnOf(*target) : -1;
    if (other >= 0 && other != column) {
        m_mapping.targets[other] = std::nullopt;
        m_mapping.meanings.remove(other);
        m_byHand[other] = true;
    }
    // What its texts meant, they meant for the field before.
    if (m_mapping.targets.at(column) != target) {
        m_mapping.meanings.remove(column);
        if (column < m_findings.columns.size())
            m_findings.columns[column] = {};
    }
    m_mapping.targets[column] = target;
    m_byHand[column] = true;
    refresh();
    Q_EMIT mappingChanged();
}

void MapPane::askForMeanings(int column)
{
    const auto target = m_mapping.targets.value(column);
    if (!target)
        return;
    const auto choices = ValueChoices::of(m_context.work.store.reader(), *target);
    if (!choices) {
        m_context.notices.tell(choices.error());
        return;
    }
    const ColumnFinding finding = m_findings.columns.value(column);
    ValuesDialog::Question question;
    question.field = importTargetInfo(*target).label;
    question.texts = finding.unknown;
    question.meanings = m_mapping.meanings.value(column);
    question.choices = *choices;
    const bool isOfContact = m_mapping.kind == ImportKind::Contacts;
    question.otherwise = target == ImportTarget::Role               ? tr("Keep it as it is")
                         : isOfContact && isFieldOfAccount(*target) ? tr("The account keeps what it has")
                                                                    : tr("Leave the rows out");
    auto *dialog = new ValuesDialog(question, window());
    connect(dialog, &ValuesDialog::settled, this, [this, column](const QMap<QString, QString> &meanings) {
        if (meanings.isEmpty())
            m_mapping.meanings.remove(column);
        else
            m_mapping.meanings.insert(column, meanings);
        refresh();
        Q_EMIT mappingChanged();
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
    const QJsonObject own = ImportMapping::fitted(m_mapping.kind, mapping, m_opened.file.columns(), &missing);
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
    const auto taken = ImportMapping::fromJson(m_mapping.kind, ofThisFile(mapping), m_opened.file.columns());
    if (!taken)
        m_notice->show(Tone::Warning, Icon::TriangleAlert, taken.error().sentence);
    if (taken) {
        m_mapping = *taken;
        m_byHand = QList<bool>(m_mapping.targets.size(), false);
    }
    if (const auto read = ImportPolicies::fromJson(policies); read && !policies.isEmpty())
        m_policies->setPolicies(*read);
    QString name;
    if (!m_mapping.account.isEmpty()) {
        const auto account = AccountRepository::find(m_context.work.store.reader(), m_mapping.account);
        if (account)
            name = account->name;
        else
            m_mapping.account = {};
    }
    m_policies->setAccount(name);
    refresh();
    Q_EMIT mappingChanged();
}

void MapPane::setChoices(const CsvChoices &choices)
{
    m_format->setChoices(choices);
}

void MapPane::saveMapping()
{
    m_saved->save(m_mapping);
}

void MapPane::chooseAccount()
{
    auto *dialog = new AccountChooser(m_context.work.store, tr("Use this account"), {}, window());
    connect(dialog, &AccountChooser::chosen, this, [this](const Account &account) {
        m_mapping.account = account.id;
        m_policies->setAccount(account.name);
        refresh();
        Q_EMIT mappingChanged();
    });
    dialog->open();
}

} // namespace waymark
