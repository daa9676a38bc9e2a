// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/UsualColumnNames.h"

#include <QStringList>

#include <span>

namespace waymark {

namespace {

struct Names
{
    ImportTarget target;
    const char16_t *names; ///< Separated by commas.
};

// What exports call their columns: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
// Czech, Russian, Japanese, Chinese; and Salesforce, HubSpot, Gainsight, Outlook and Google where they
// differ.

constexpr Names ofContacts[] = {
    {ImportTarget::FirstName,
     u"first name,firstname,first,given name,forename,fname,vorname,rufname,prénom,prenom,nombre,nombre de "
     u"pila,nome proprio,"
     u"primeiro nome,nome de batismo,voornaam,imię,jméno,křestní jméno,имя,名,名前,ファーストネーム,名字"},
    {ImportTarget::LastName,
     u"last name,lastname,last,surname,family name,lname,nachname,familienname,zuname,nom,nom de "
     u"famille,apellido,apellidos,"
     u"cognome,sobrenome,apelido,achternaam,familienaam,nazwisko,příjmení,фамилия,姓,苗字,ラストネーム,姓氏"},
    {ImportTarget::FullName, u"name,full name,fullname,display name,contact name,contact,vollständiger "
                             u"name,ansprechpartner,nom complet,"
                             u"nombre completo,nome completo,nome e cognome,volledige naam,naam,imię i "
                             u"nazwisko,celé jméno,фио,полное имя,氏名,"
                             u"姓名,联系人,担当者名"},
    {ImportTarget::Email, u"email,e-mail,mail,email address,e-mail address,work email,business "
                          u"email,primary email,e-mail 1 - value,"
                          u"email 1 - value,emailadresse,e-mail-adresse,mailadresse,courriel,adresse "
                          u"e-mail,adresse électronique,correo,"
                          u"correo electrónico,email del contacto,posta elettronica,indirizzo "
                          u"email,endereço de e-mail,e-mailadres,"
                          u"adres e-mail,emailová adresa,эл. почта,электронная "
                          u"почта,почта,メール,メールアドレス,eメール,邮箱,电子邮件,电子邮箱,邮件地址"},
    {ImportTarget::Title, u"title,job title,position,function,jobtitle,titel,position im "
                          u"unternehmen,stelle,berufsbezeichnung,funktion,"
                          u"fonction,poste,intitulé du poste,cargo,puesto,ruolo "
                          u"aziendale,qualifica,função,functie,functietitel,stanowisko,"
                          u"pozice,funkce,должность,役職,肩書き,职位,职务,职称"},
    {ImportTarget::Role, u"role,roles,contact role,contact roles,rolle,rollen,rôle,rôles,rol,roles del "
                         u"contacto,ruolo,ruoli,papel,papéis,"
                         u"rollen van contact,rola,role kontaktu,роль,роли,役割,ロール,角色"},
    {ImportTarget::EmailOptOut,
     u"email opt out,opt out,optout,opted out,has opted out of "
     u"email,hasoptedoutofemail,unsubscribed,unsubscribe,"
     u"do not email,do not contact,unsubscribed from all email,email unsubscribed,opted out of email,"
     u"email opted out,marketing opt out,unsubscribed from email,abgemeldet,keine e-mails,newsletter "
     u"abgemeldet,désabonné,désinscrit,"
     u"no enviar correo,dado de "
     u"baja,disiscritto,descadastrado,afgemeld,wypisany,odhlášen,отписан,отписался,配信停止,"
     u"オプトアウト,已退订,退订"},
    {ImportTarget::TimeZone, u"time zone,timezone,tz,zeitzone,fuseau horaire,zona horaria,fuso orario,fuso "
                             u"horário,tijdzone,strefa czasowa,"
                             u"časové pásmo,часовой пояс,タイムゾーン,时区"},
    {ImportTarget::Locale,
     u"locale,language,preferred language,lang,sprache,langue,idioma,lingua,taal,język,jazyk,язык,言語,语言"},
    {ImportTarget::Phone, u"phone,phone number,telephone,tel,mobile,mobile phone,business phone,phone 1 - "
                          u"value,telefon,telefonnummer,handy,"
                          u"mobil,téléphone,teléfono,telefono,cellulare,telefone,celular,telefoon,"
                          u"telefoonnummer,komórka,телефон,電話,"
                          u"電話番号,电话,手机,手机号"},
    {ImportTarget::Notes, u"notes,note,comment,comments,remarks,description,notiz,notizen,bemerkung,"
                          u"bemerkungen,kommentar,remarque,remarques,"
                          u"commentaire,notas,comentarios,observaciones,commenti,observações,opmerkingen,"
                          u"uwagi,notatki,poznámka,poznámky,"
                          u"примечание,примечания,комментарий,備考,メモ,备注"},
    {ImportTarget::ExternalId,
     u"external id,externalid,contact id,contactid,crm contact id,salesforce contact id,person "
     u"id,kontakt-id,kontaktnummer,externe id,id externe,id du contact,id externo,id del contacto,id "
     u"esterno,id contatto,id do contato,extern id,contact-id,id zewnętrzne,externí id,внешний "
     u"id,外部id,外部 id"},
    {ImportTarget::ConsentSource,
     u"consent source,source of consent,opt in source,optin source,legal basis,quelle der "
     u"einwilligung,einwilligungsquelle,rechtsgrundlage,source du consentement,origine du "
     u"consentement,origen del consentimiento,fuente del consentimiento,fonte del consenso,origem do "
     u"consentimento,bron van toestemming,źródło zgody,zdroj souhlasu,источник "
     u"согласия,同意の取得元,同意来源"},
    {ImportTarget::ConsentDate,
     u"consent date,date of consent,consented at,consented on,opt in date,optin date,opted in "
     u"at,einwilligungsdatum,datum der einwilligung,date de consentement,date du consentement,fecha de "
     u"consentimiento,fecha del consentimiento,data del consenso,data de consentimento,data do "
     u"consentimento,datum van toestemming,data zgody,datum souhlasu,дата согласия,同意日,同意日期"},
};

constexpr Names ofBoth[] = {
    {ImportTarget::AccountKey,
     u"account id,accountid,account number,account external id,customer id,customer number,company id,crm "
     u"id,sfdc id,"
     u"salesforce id,salesforce account id,gsid,kundennummer,konto-id,account-id,numéro client,id client,id "
     u"de cuenta,"
     u"número de cliente,id cliente,codice cliente,id da conta,klantnummer,numer klienta,číslo zákazníka,ид "
     u"клиента,"
     u"顧客番号,アカウントid,客户编号,客户id"},
    {ImportTarget::AccountName, u"account,account name,accountname,company,company "
                                u"name,companyname,organisation,organization,organisation name,"
                                u"organization name,organization 1 - name,customer,customer "
                                u"name,client,firma,firmenname,unternehmen,kunde,konto,"
                                u"société,entreprise,compte,nom du compte,empresa,cuenta,nombre de la "
                                u"cuenta,compañía,azienda,società,conta,"
                                u"bedrijf,bedrijfsnaam,klant,klient,nazwa "
                                u"firmy,společnost,zákazník,компания,организация,клиент,会社,会社名,顧客,"
                                u"アカウント,公司,公司名称,客户,客户名称"},
    {ImportTarget::AccountDomain,
     u"domain,account domain,company domain,company domain name,website,web "
     u"site,webseite,domäne,domaine,site web,"
     u"dominio,sitio web,sito web,domínio,site,domein,domena,doména,домен,сайт,ドメイン,域名,网站"},
    {ImportTarget::Deployer, u"deployed by,bereitgestellt von,déployé par,desplegado por,wdrożone przez"},
    {ImportTarget::Hosting,
     u"hosting,hosting type,hébergement,alojamiento,hospedagem,hostování,хостинг,ホスティング,托管"},
    {ImportTarget::CustomerConversionSource,
     u"conversion source,customer source,herkunft des kunden,source de conversion,"
     u"fuente de conversión"},
    {ImportTarget::Provider,
     u"provider,cloud provider,hosting provider,anbieter,cloud-anbieter,fournisseur,"
     u"fournisseur cloud,proveedor,fornitore,provedor,dostawca,poskytovatel,провайдер,"
     u"プロバイダー,云提供商"},
    {ImportTarget::Geo, u"geo,geo enabled,uses geo,gitlab geo"},
    {ImportTarget::HighAvailability,
     u"high availability,ha,hochverfügbarkeit,haute disponibilité,alta disponibilidad,"
     u"alta disponibilità,alta disponibilidade,hoge beschikbaarheid,wysoka dostępność,"
     u"vysoká dostupnost,высокая доступность,高可用性,高可用"},
    {ImportTarget::TechnologyStack,
     u"technology stack,tech stack,stack,technologies,tools,technologien,technologie,"
     u"pile technologique,tecnologías,tecnologie,tecnologias,technologieën,"
     u"technologie używane,технологии,技術スタック,技术栈"},
};

constexpr Names ofAccounts[] = {
    {ImportTarget::AccountKey, u"id,external id,external key,record id,externe id,identifiant,identificador,"
                               u"внешний идентификатор"},
    {ImportTarget::AccountName, u"name,nom,nombre,nome,naam,nazwa,název,название,наименование,名称,名前"},
    {ImportTarget::AccountDomain, u"email domain,mail domain,e-mail-domäne,url,internetseite,homepage"},
    {ImportTarget::Carr, u"carr,arr,annual recurring revenue,annual contract value,acv,amount,contract value,"
                         u"jahresumsatz,jährlich wiederkehrender umsatz,revenu annuel récurrent,"
                         u"ingresos recurrentes anuales,ricavi ricorrenti annuali,receita recorrente anual,"
                         u"jaaromzet,roczny przychód,roční příjem,годовой доход,年間経常収益,年度经常性收入"},
    {ImportTarget::CarrCurrency,
     u"currency,carr currency,arr currency,currency iso code,currencyisocode,währung,"
     u"devise,moneda,divisa,valuta,moeda,waluta,měna,валюта,通貨,币种,货币"},
    {ImportTarget::TechnicalAccountManager,
     u"tam,account manager,technical account manager email,tam email,csm,"
     u"customer success manager,gestionnaire de compte,kundenbetreuer,テクニカルアカウントマネージャー,"
     u"技术客户经理"},
    {ImportTarget::AccountOwnerTeam,
     u"owner team,account team,team,region,sales region,vertriebsregion,région,región,"
     u"regione,região,regio,région commerciale,регион,地域,地区"},
    {ImportTarget::ProductsPurchased,
     u"products purchased,products,product,produkte,produkt,produits,productos,prodotti,"
     u"produtos,producten,produkty,продукты,製品,产品"},
    {ImportTarget::DeploymentType,
     u"deployment,bereitstellung,bereitstellungsart,type de déploiement,tipo de despliegue,"
     u"tipo di distribuzione,tipo de implantação,implementatietype,typ wdrożenia,"
     u"typ nasazení,тип развертывания,デプロイ形式,部署类型"},
    {ImportTarget::SupportLevel,
     u"support,support plan,support tier,support-level,supportstufe,niveau de support,"
     u"nivel de soporte,livello di supporto,nível de suporte,ondersteuningsniveau,"
     u"poziom wsparcia,úroveň podpory,уровень поддержки,サポートレベル,支持级别"},
    {ImportTarget::AsOf, u"as of,stand,stand vom,data as of,à la date du,a fecha de,aggiornato al,em data de,"
                         u"per datum,stan na,k datu,по состоянию на,時点,截至"},
    {ImportTarget::LifecycleStage,
     u"lifecycle,stage,lifecycle phase,lebenszyklusphase,phase,étape,etapa,fase,fáze,этап,"
     u"ライフサイクル,生命周期阶段"},
    {ImportTarget::Segment,
     u"segment,sales segment,market segment,tier,kundensegment,segmento,сегмент,セグメント,细分"},
    {ImportTarget::Priority,
     u"priority,prio,priorität,priorité,prioridad,priorità,prioridade,prioriteit,priorytet,"
     u"priorita,приоритет,優先度,优先级"},
    {ImportTarget::CustomerSince,
     u"customer since,start date,customer start date,contract start,kunde seit,"
     u"vertragsbeginn,client depuis,cliente desde,cliente dal,klant sinds,klient od,"
     u"zákazník od,клиент с,契約開始日,客户起始日期"},
    {ImportTarget::RenewalDate,
     u"renewal date,renewal,next renewal,next renewal date,contract end,contract end date,"
     u"subscription end date,verlängerung,verlängerungsdatum,vertragsende,"
     u"date de renouvellement,renouvellement,fecha de renovación,renovación,"
     u"data di rinnovo,rinnovo,data de renovação,verlengingsdatum,data odnowienia,"
     u"datum obnovení,дата продления,更新日,续约日期"},
    {ImportTarget::LicensedUsers,
     u"licensed users,licenses,licences,seats,licensed seats,license count,lizenzen,"
     u"lizenzierte benutzer,licenze,utilisateurs sous licence,usuarios con licencia,"
     u"utenti con licenza,usuários licenciados,licenties,licencje,licence uživatelů,"
     u"лицензии,ライセンス数,许可用户数"},
    {ImportTarget::BillableUsers,
     u"billable users,active users,users,used seats,abrechenbare benutzer,"
     u"genutzte lizenzen,utilisateurs facturables,usuarios facturables,utenti fatturabili,"
     u"usuários faturáveis,factureerbare gebruikers,użytkownicy płatni,účtovaní uživatelé,"
     u"оплачиваемые пользователи,課金ユーザー数,计费用户数"},
    {ImportTarget::Industry,
     u"industry,sector,branche,industrie,secteur,industria,settore,setor,branża,odvětví,"
     u"отрасль,業種,行业"},
    {ImportTarget::ParentAccount,
     u"parent account,parent,parent company,ultimate parent,parent account id,"
     u"muttergesellschaft,konzernmutter,übergeordneter account,société mère,"
     u"cuenta principal,empresa matriz,società madre,empresa controladora,moederbedrijf,"
     u"spółka matka,mateřská společnost,материнская компания,親会社,母公司"},
    {ImportTarget::AccountOwnerName,
     u"account owner,account owner name,owner,owner name,account executive,ae,kontoinhaber,"
     u"vertriebsmitarbeiter,propriétaire du compte,propietario de la cuenta,"
     u"proprietario dell'account,proprietário da conta,accounteigenaar,właściciel konta,"
     u"vlastník účtu,владелец аккаунта,担当営業,客户负责人"},
    {ImportTarget::AccountOwnerEmail, u"account owner email,owner email,ae email,account executive email,"
                                      u"e-mail des kontoinhabers"},
    {ImportTarget::ExecutiveSponsor,
     u"executive sponsor,sponsor,exec sponsor,sponsor exécutif,patrocinador ejecutivo,"
     u"sponsor esecutivo,patrocinador executivo,исполнительный спонсор,エグゼクティブスポンサー"},
    {ImportTarget::ArchitectureLink, u"architecture diagram,architecture,architecture link,architecture url,"
                                     u"architekturdiagramm"},
    {ImportTarget::ProjectLink,
     u"collaboration project,project,project url,collaboration project url,projekt,projet,"
     u"proyecto,progetto,projeto,проект,プロジェクト,项目"},
    {ImportTarget::NotesLink, u"notes link,notes url,meeting notes,notes document"},
    {ImportTarget::ChatLink, u"chat channel,slack channel,slack,chat,channel,chat link"},
    {ImportTarget::Health,
     u"health,health score,score,gesundheit,zustand,santé,salud,salute,saúde,gezondheid,"
     u"zdrowie,zdraví,здоровье,ヘルススコア,健康度"},
    {ImportTarget::PinnedNote,
     u"pinned note,note,notes,description,comments,notiz,notizen,bemerkungen,remarques,"
     u"notas,observaciones,osservazioni,observações,opmerkingen,uwagi,poznámky,примечания,"
     u"備考,备注"},
    {ImportTarget::Restricted,
     u"restricted,confidential,eingeschränkt,vertraulich,restreint,restringido,riservato,"
     u"restrito,beperkt,poufne,omezený,ограничено,制限付き,受限"},
};

void insert(QHash<QString, ImportTarget> &table, ImportKind kind, std::span<const Names> rows)
{
    const QList<ImportTarget> targets = importTargets(kind);
    for (const Names &row : rows) {
        if (!targets.contains(row.target))
            continue;
        const QStringList names = QString::fromUtf16(row.names).split(u',');
        for (const QString &name : names)
            table.insert(foldedColumnName(name), row.target);
    }
}

QHash<QString, ImportTarget> tableOf(ImportKind kind)
{
    QHash<QString, ImportTarget> table;
    insert(table, kind, ofBoth);
    insert(table, kind, kind == ImportKind::Contacts ? std::span<const Names>(ofContacts) : ofAccounts);
    // A field's own words and stable name win over what others call like them.
    for (const ImportTarget target : importTargets(kind)) {
        table.insert(foldedColumnName(importTargetInfo(target).id), target);
        table.insert(foldedColumnName(importTargetInfo(target).label), target);
    }
    return table;
}

} // namespace

QString foldedColumnName(const QString &name)
{
    const QString own = name.endsWith(QLatin1String("__c"), Qt::CaseInsensitive) ? name.chopped(3) : name;
    QString result;
    for (const QChar letter : own.normalized(QString::NormalizationForm_KD)) {
        // Marks of scripts that have no letter without them stay.
        const bool isAccent = letter.category() == QChar::Mark_NonSpacing && letter.unicode() < 0x0370;
        if (!isAccent && (letter.isLetterOrNumber() || letter.category() == QChar::Mark_NonSpacing))
            result += letter;
    }
    return result.toCaseFolded();
}

const QHash<QString, ImportTarget> &usualColumnNames(ImportKind kind)
{
    static const QHash<QString, ImportTarget> contacts = tableOf(ImportKind::Contacts);
    static const QHash<QString, ImportTarget> accounts = tableOf(ImportKind::Accounts);
    return kind == ImportKind::Contacts ? contacts : accounts;
}

} // namespace waymark
