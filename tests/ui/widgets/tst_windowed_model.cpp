// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/RowView.h"
#include "ui/widgets/WindowedModel.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

namespace waymark {

namespace {

/// Numbers from 0 on, which notes which windows were read.
class NumberModel : public WindowedModel<int>
{
public:
    NumberModel() : WindowedModel(nullptr) {}
    using WindowedModel::reread;
    using WindowedModel::reset;

    mutable QList<int> reads;
    bool fails = false;

protected:
    Result<QList<int>> read(int first, int count) const override
    {
        reads.append(first);
        if (fails)
            return failure(ErrorKind::Io, QStringLiteral("The disk is gone."));
        QList<int> rows;
        for (int i = first; i < qMin(first + count, rowCount()); ++i)
            rows.append(i);
        return rows;
    }
    QString key(const int &row) const override { return QString::number(row); }
    QVariant cell(const int &row, int, int) const override { return row; }
};

} // namespace

class TestWindowedModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWindowsThatAreLookedAtAreRead();
    void whatIsNoCellReadsNothing();
    void aViewOfAMillionRowsReadsOneWindow();
    void aKeyIsLookedForInTheFirstThousandRows();
    void rowsThatWereReadAlreadyAreNotReadAgain();
    void rowsThatCannotBeReadAreToldOnce();
};

void TestWindowedModel::onlyWindowsThatAreLookedAtAreRead()
{
    NumberModel model;
    const QAbstractItemModelTester tester(&model);
    model.reset(1050);
    model.reads.clear();
    for (const int row : {1049, 1000, 400, 599, 1049})
        QCOMPARE(model.index(row, 0).data().toInt(), row);
    QCOMPARE(model.reads, QList<int>({1000, 400}));
    model.reread();
    QCOMPARE(model.index(400, 0).data().toInt(), 400);
    QVERIFY(model.reads.size() > 2);
}

void TestWindowedModel::whatIsNoCellReadsNothing()
{
    NumberModel model;
    model.reset(1000);
    for (const int role :
         {int(Qt::FontRole), int(Qt::SizeHintRole), int(Qt::CheckStateRole), int(IsGroupRole)})
        QVERIFY(!model.index(999, 0).data(role).isValid());
    QVERIFY(model.reads.isEmpty());
}

void TestWindowedModel::aViewOfAMillionRowsReadsOneWindow()
{
    NumberModel model;
    RowView view;
    view.resize(300, 400);
    view.setModel(&model);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    model.reset(1'000'000);
    view.grab();
    QCOMPARE(model.reads, QList<int>({0}));
    view.scrollToBottom();
    view.grab();
    QCOMPARE(model.reads, QList<int>({0, 999'800}));
}

void TestWindowedModel::aKeyIsLookedForInTheFirstThousandRows()
{
    NumberModel model;
    model.reset(5000);
    const auto find = [&](const QString &key) {
        return model.match(model.index(0, 0), KeyRole, key, 1, Qt::MatchExactly).value(0).row();
    };
    QCOMPARE(find(QStringLiteral("999")), 999);
    QCOMPARE(find(QStringLiteral("4000")), -1);
    QCOMPARE(model.reads.size(), 5);
}

void TestWindowedModel::rowsThatWereReadAlreadyAreNotReadAgain()
{
    NumberModel model;
    model.reset(2, {7, 8});
    QCOMPARE(model.index(1, 0).data().toInt(), 8);
    QVERIFY(model.reads.isEmpty());
}

void TestWindowedModel::rowsThatCannotBeReadAreToldOnce()
{
    NumberModel model;
    QStringList told;
    model.onRowsFailed = [&](const Error &error) { told.append(error.sentence); };
    model.fails = true;
    model.reset(1000);
    QVERIFY(!model.index(0, 0).data().isValid());
    QVERIFY(!model.index(900, 0).data().isValid());
    QVERIFY(!model.rowAt(model.index(900, 0)));
    QTRY_COMPARE(told, QStringList{QStringLiteral("The disk is gone.")});
    model.fails = false;
    model.reread();
    QCOMPARE(model.index(900, 0).data().toInt(), 900);
    QCOMPARE(told.size(), 1);
}

} // namespace waymark

QTEST_MAIN(waymark::TestWindowedModel)
#include "tst_windowed_model.moc"
