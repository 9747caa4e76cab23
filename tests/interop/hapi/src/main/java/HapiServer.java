import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.IDaoRegistry;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.binstore.DatabaseBinaryContentStorageSvcImpl;
import ca.uhn.fhir.jpa.config.HibernatePropertiesProvider;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.config.util.ResourceCountCacheUtil;
import ca.uhn.fhir.jpa.dao.FulltextSearchSvcImpl;
import ca.uhn.fhir.jpa.dao.IFulltextSearchSvc;
import ca.uhn.fhir.jpa.dao.search.HSearchSortHelperImpl;
import ca.uhn.fhir.jpa.dao.search.IHSearchSortHelper;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.provider.DaoRegistryResourceSupportedSvc;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.search.IStaleSearchDeletingSvc;
import ca.uhn.fhir.jpa.search.StaleSearchDeletingSvcImpl;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.subscription.match.config.SubscriptionProcessorConfig;
import ca.uhn.fhir.jpa.subscription.match.deliver.email.IEmailSender;
import ca.uhn.fhir.jpa.subscription.submit.config.SubscriptionSubmitterConfig;
import ca.uhn.fhir.jpa.util.ResourceCountCache;
import ca.uhn.fhir.narrative.DefaultThymeleafNarrativeGenerator;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.server.IncomingRequestAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.CorsInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.cors.CorsConfiguration;

/**
 * HAPI FHIR JPA 8.8.0, R4, H2 in memory, at http://127.0.0.1:PORT/fhir, set up with the defaults of its own starter project: pages of 20,
 * searches remembered for a minute, referential integrity, the CORS list of release 8.8.0. Ends with its standard input.
 */
public final class HapiServer {
  public static void main(String[] arguments) throws Exception {
    var port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
    var context = new AnnotationConfigWebApplicationContext();
    context.register(Config.class);
    var handler = new ServletContextHandler();
    handler.setContextPath("/");
    context.setServletContext(handler.getServletContext());
    context.refresh();
    var holder = new ServletHolder(context.getBean(RestfulServer.class));
    holder.setInitOrder(1);
    handler.addServlet(holder, "/fhir/*");
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(handler);
    server.start();
    System.out.println("READY http://127.0.0.1:" + connector.getLocalPort() + "/fhir");
    System.out.flush();
    while (System.in.read() >= 0) {
      // Whoever started this server holds its input open as long as it is wanted.
    }
    Runtime.getRuntime().halt(0);
  }

  @Configuration
  @Import({
    JpaR4Config.class,
    ThreadPoolFactoryConfig.class,
    SubscriptionSubmitterConfig.class,
    SubscriptionProcessorConfig.class,
    SubscriptionChannelConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class
  })
  public static class Config {
    @Bean
    public JpaStorageSettings jpaStorageSettings() {
      var settings = new JpaStorageSettings();
      settings.setReuseCachedSearchResultsForMillis(60_000L);
      settings.setExpireSearchResultsAfterMillis(60 * 60_000L);
      settings.setAllowContainsSearches(true);
      settings.setFilterParameterEnabled(true);
      settings.setExpungeEnabled(true);
      return settings;
    }

    @Bean
    public PartitionSettings partitionSettings() {
      return new PartitionSettings();
    }

    @Bean
    public SubscriptionSettings subscriptionSettings() {
      return new SubscriptionSettings();
    }

    /** Nobody is written to. */
    @Bean
    public IEmailSender emailSender() {
      return details -> {};
    }

    @Bean
    public DataSource dataSource() {
      var source = new BasicDataSource();
      source.setDriverClassName("org.h2.Driver");
      source.setUrl("jdbc:h2:mem:interop;DB_CLOSE_DELAY=-1");
      source.setUsername("sa");
      source.setPassword("");
      source.setMaxTotal(10);
      return source;
    }

    @Primary
    @Bean
    public LocalContainerEntityManagerFactoryBean entityManagerFactory(
        DataSource source, ConfigurableListableBeanFactory beans, FhirContext context, JpaStorageSettings settings) {
      var factory = HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, context, settings);
      var properties = new Properties();
      properties.put("hibernate.dialect", HapiFhirH2Dialect.class.getName());
      properties.put("hibernate.hbm2ddl.auto", "create");
      properties.put("hibernate.jdbc.batch_size", "20");
      properties.put("hibernate.cache.use_query_cache", "false");
      properties.put("hibernate.cache.use_second_level_cache", "false");
      properties.put("hibernate.search.enabled", "false");
      factory.setPersistenceUnitName("HAPI_PU");
      factory.setJpaProperties(properties);
      factory.setDataSource(source);
      return factory;
    }

    @Primary
    @Bean
    public JpaTransactionManager transactionManager(EntityManagerFactory factory) {
      return new JpaTransactionManager(factory);
    }

    @Primary
    @Bean
    public HibernatePropertiesProvider hibernatePropertiesProvider(LocalContainerEntityManagerFactoryBean factory) {
      return new HibernatePropertiesProvider() {
        @Override
        public DataSource getDataSource() {
          return factory.getDataSource();
        }

        @Override
        public org.hibernate.dialect.Dialect getDialect() {
          return new HapiFhirH2Dialect();
        }
      };
    }

    @Bean
    public IFulltextSearchSvc fullTextSearchSvc() {
      return new FulltextSearchSvcImpl();
    }

    @Bean
    public IStaleSearchDeletingSvc staleSearchDeletingSvc() {
      return new StaleSearchDeletingSvcImpl();
    }

    @Bean
    public IHSearchSortHelper hSearchSortHelper(ISearchParamRegistry registry) {
      return new HSearchSortHelperImpl(registry);
    }

    @Bean
    public DatabaseBinaryContentStorageSvcImpl binaryStorage() {
      return new DatabaseBinaryContentStorageSvcImpl();
    }

    @Bean
    public IResourceSupportedSvc resourceSupportedSvc(IDaoRegistry registry) {
      return new DaoRegistryResourceSupportedSvc(registry);
    }

    @Bean(name = "myResourceCountsCache")
    public ResourceCountCache resourceCountsCache(IFhirSystemDao<?, ?> dao) {
      return ResourceCountCacheUtil.newResourceCountCache(dao);
    }

    @Bean
    public DatabaseBackedPagingProvider pages() {
      var pages = new DatabaseBackedPagingProvider();
      pages.setDefaultPageSize(20);
      pages.setMaximumPageSize(Integer.MAX_VALUE);
      return pages;
    }

    @Bean
    public RestfulServer restfulServer(
        IFhirSystemDao<?, ?> dao,
        IJpaSystemProvider system,
        ResourceProviderFactory resources,
        JpaStorageSettings settings,
        ISearchParamRegistry registry,
        IValidationSupport validation,
        DatabaseBackedPagingProvider pages) {
      var server = new RestfulServer(dao.getContext());
      dao.getContext().setNarrativeGenerator(new DefaultThymeleafNarrativeGenerator());
      server.registerProviders(resources.createProviders());
      server.registerProvider(system);
      server.setServerConformanceProvider(new JpaCapabilityStatementProvider(server, dao, settings, registry, validation));
      server.setDefaultPrettyPrint(true);
      server.setDefaultResponseEncoding(EncodingEnum.JSON);
      server.setPagingProvider(pages);
      server.setServerAddressStrategy(new IncomingRequestAddressStrategy());
      server.registerInterceptor(new CorsInterceptor(cors()));
      return server;
    }

    /** The list of the starter project at release 8.8.0. */
    private static CorsConfiguration cors() {
      var cors = new CorsConfiguration();
      cors.setAllowedHeaders(List.of(
          "Origin", "Accept", "Content-Type", "Authorization", "Cache-Control", "x-fhir-starter", "X-Requested-With", "Prefer"));
      cors.addAllowedOriginPattern("*");
      cors.setExposedHeaders(List.of("Location", "Content-Location"));
      cors.setAllowedMethods(Arrays.asList("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "HEAD"));
      cors.setAllowCredentials(true);
      return cors;
    }
  }
}
